/** What our pictures draw with: the part of a canvas that an SVG can take too, so that one drawing is both. */
export type Pen = Pick<CanvasRenderingContext2D,
  'fillStyle' | 'strokeStyle' | 'globalAlpha' | 'lineWidth' | 'font' | 'textAlign' | 'textBaseline' | 'direction' |
  'fillRect' | 'fillText' | 'measureText' | 'beginPath' | 'moveTo' | 'lineTo' | 'closePath' | 'rect' | 'arc' | 'fill' | 'stroke' | 'setLineDash'>

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (mark) => `&#${mark.charCodeAt(0)};`)
const short = (value: number): string => String(Math.round(value * 100) / 100)
const anchors: Readonly<Record<string, string>> = { left: 'start', start: 'start', center: 'middle', right: 'end', end: 'end' }
/** Weight, size and family of a font as canvases write it. Matches "600 11px Inter, sans-serif". */
const font = /^(?:(\d{3}|bold) )?(\d{1,3}(?:\.\d{1,3})?)px (.+)$/u

/** A pen that writes SVG. */
export class SvgPen implements Pen {
  fillStyle: Pen['fillStyle'] = '#000'
  strokeStyle: Pen['strokeStyle'] = '#000'
  globalAlpha = 1
  lineWidth = 1
  font = '12px sans-serif'
  textAlign: CanvasTextAlign = 'start'
  textBaseline: CanvasTextBaseline = 'alphabetic'
  direction: CanvasDirection = 'ltr'
  readonly #measure = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
  readonly #written: string[] = []
  #path: string[] = []
  #dash = ''

  #opacity(): string { return this.globalAlpha < 1 ? ` opacity="${short(this.globalAlpha)}"` : '' }
  beginPath(): void { this.#path = [] }
  moveTo(x: number, y: number): void { this.#path.push(`M${short(x)} ${short(y)}`) }
  lineTo(x: number, y: number): void { this.#path.push(`L${short(x)} ${short(y)}`) }
  closePath(): void { this.#path.push('Z') }
  rect(x: number, y: number, width: number, height: number): void { this.#path.push(`M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`) }
  /** Whole circles only: our pictures draw no other arcs. */
  arc(x: number, y: number, radius: number): void { this.#path.push(`M${short(x - radius)} ${short(y)}a${short(radius)} ${short(radius)} 0 1 0 ${short(radius * 2)} 0a${short(radius)} ${short(radius)} 0 1 0 ${short(-radius * 2)} 0Z`) }
  fill(): void { if (this.#path.length > 0) this.#written.push(`<path d="${this.#path.join('')}" fill="${escaped(String(this.fillStyle))}" fill-rule="evenodd"${this.#opacity()}/>`) }
  stroke(): void { if (this.#path.length > 0) this.#written.push(`<path d="${this.#path.join('')}" fill="none" stroke="${escaped(String(this.strokeStyle))}" stroke-width="${short(this.lineWidth)}"${this.#dash}${this.#opacity()}/>`) }
  setLineDash(segments: Iterable<number>): void { const dash = [...segments]; this.#dash = dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(short).join(' ')}"` }
  fillRect(x: number, y: number, width: number, height: number): void { this.#written.push(`<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${escaped(String(this.fillStyle))}"${this.#opacity()}/>`) }
  fillText(text: string, x: number, y: number): void {
    const [, weight, size = '12', family = 'sans-serif'] = font.exec(this.font) ?? []
    // An SVG's "end" is where the text ends as it is read; a canvas's "right" is the right.
    const anchor = anchors[this.textAlign] ?? 'start'
    const turned = this.direction === 'rtl' ? ({ start: 'end', middle: 'middle', end: 'start' }[anchor] ?? anchor) : anchor
    this.#written.push(`<text x="${short(x)}" y="${short(y + (this.textBaseline === 'middle' ? Number(size) * 0.35 : 0))}" font-size="${size}" font-family="${escaped(family)}"${weight === undefined ? '' : ` font-weight="${weight}"`} text-anchor="${turned}" direction="${this.direction}" fill="${escaped(String(this.fillStyle))}"${this.#opacity()}>${escaped(text)}</text>`)
  }
  measureText(text: string): TextMetrics { this.#measure.font = this.font; return this.#measure.measureText(text) }

  /** The whole drawing. */
  svg(width: number, height: number, ground: string): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${escaped(ground)}"/>${this.#written.join('')}</svg>`
  }
}
