import { type RefObject, useEffect, useState } from 'react'
import { type Pen, SvgPen } from './svg-pen.ts'

/** A canvas as wide as its place, sharp on any screen, painted at most once a frame. */

export type Stage = { readonly pen: Pen; readonly width: number; readonly height: number }
export type Colours = { readonly ink: string; readonly faint: string; readonly line: string; readonly accent: string; readonly warn: string; readonly panel: string; readonly soft: string }

/** Asking the page for a colour makes it lay itself out: not in every frame. */
let known: { readonly theme: string; readonly colours: Colours } | null = null
/** The page's colours as the theme has them now. */
export const coloursOf = (element: HTMLElement): Colours => {
  const theme = `${document.documentElement.dataset['theme']} ${matchMedia('(prefers-color-scheme: dark)').matches}`
  if (known?.theme !== theme) known = { theme, colours: askedColours(element.parentElement ?? document.body) }
  return known.colours
}
const askedColours = (element: HTMLElement): Colours => {
  const probe = document.createElement('span')
  element.append(probe)
  const of = (name: string): string => { probe.style.color = `var(--${name})`; return getComputedStyle(probe).color }
  const colours = { ink: of('ink'), faint: of('faint'), line: of('line'), accent: of('accent'), warn: of('warn'), panel: of('panel'), soft: of('accent-soft') }
  probe.remove()
  return colours
}

/** What `paint` draws, as SVG. */
export const drawnAsSvg = (element: HTMLElement, { width, height }: Omit<Stage, 'pen'>, paint: (stage: Stage) => void): string => {
  const pen = new SvgPen()
  paint({ pen, width, height })
  return pen.svg(width, height, coloursOf(element).panel)
}

/** Sizes the canvas and calls `paint` when its size or `changes` change. */
export const useStage = (canvas: RefObject<HTMLCanvasElement | null>, height: number, paint: (stage: Stage) => void): number => {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = canvas.current
    if (element === null) return undefined
    const watcher = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)))
    watcher.observe(element)
    setWidth(Math.floor(element.clientWidth))
    return () => watcher.disconnect()
  }, [canvas])
  useEffect(() => {
    const element = canvas.current
    if (element === null || width === 0) return undefined
    const frame = requestAnimationFrame(() => {
      const ratio = devicePixelRatio
      if (element.width !== width * ratio || element.height !== height * ratio) {
        element.width = width * ratio
        element.height = height * ratio
        element.style.blockSize = `${height}px`
      }
      const pen = element.getContext('2d') as CanvasRenderingContext2D
      pen.setTransform(ratio, 0, 0, ratio, 0, 0)
      pen.clearRect(0, 0, width, height)
      paint({ pen, width, height })
    })
    return () => cancelAnimationFrame(frame)
  })
  return width
}
