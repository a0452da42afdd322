/** Saves a drawing as a file, made here: nothing leaves the browser. */

const download = (blob: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** The drawing with its colours written in, since the page's style does not go with it. */
const standalone = (drawing: SVGSVGElement): string => {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const [from, to] = [[drawing, ...drawing.querySelectorAll('*')], [copy, ...copy.querySelectorAll('*')]]
  from.forEach((element, index) => {
    const style = getComputedStyle(element)
    for (const name of ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-size', 'font-family', 'text-anchor', 'direction']) to[index]?.setAttribute(name, style.getPropertyValue(name))
  })
  const { width, height } = drawing.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return new XMLSerializer().serializeToString(copy)
}

export const saveSvg = (drawing: SVGSVGElement | null, name: string): void => {
  if (drawing !== null) download(new Blob([standalone(drawing)], { type: 'image/svg+xml' }), `${name}.svg`)
}
const painted = async (svg: string): Promise<HTMLCanvasElement> => {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * 2
  canvas.height = image.height * 2
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D
  pen.fillStyle = getComputedStyle(document.body).backgroundColor
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}
/** Rows of cells that are fit for a spreadsheet already. The mark at the beginning tells the spreadsheet that it is Unicode. */
export const saveTable = (rows: readonly (readonly string[])[], name: string): void => download(new Blob(['\ufeff', rows.map((row) => `${row.join(',')}\r\n`).join('')], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
export const saveText = (svg: string, name: string): void => download(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`)
/** A canvas on the page's ground: what is clear on the screen would be black on paper. */
const onGround = (drawn: HTMLCanvasElement): HTMLCanvasElement => {
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = [drawn.width, drawn.height]
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D
  pen.fillStyle = getComputedStyle(drawn.parentElement ?? document.body).backgroundColor
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(drawn, 0, 0)
  return canvas
}
const saveCanvas = (canvas: HTMLCanvasElement, name: string): void => canvas.toBlob((blob) => { if (blob !== null) download(blob, `${name}.png`) })
export const savePng = (drawing: SVGSVGElement | HTMLCanvasElement | null, name: string): void => {
  if (drawing instanceof HTMLCanvasElement) saveCanvas(onGround(drawing), name)
  else if (drawing !== null) void painted(standalone(drawing)).then((canvas) => saveCanvas(canvas, name))
}
/** A drawing that is SVG already. */
export const svgAsPng = (svg: string, name: string): Promise<void> => painted(svg).then((canvas) => saveCanvas(canvas, name))
