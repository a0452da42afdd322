import { useEffect, useState } from 'react'
import type { Pen } from './svg-pen.ts'

/** Shapes of countries (Natural Earth), from this server, and where they stand on paper: Mercator's way, as maps on screens are drawn. */

export type Country = { readonly code: string | null; readonly name: string; readonly rings: readonly (readonly (readonly [number, number])[])[]; readonly box: readonly [number, number, number, number] }
type Written = { readonly code: string | null; readonly name: string; readonly rings: readonly (readonly number[])[] }

const radians = Math.PI / 180
const most = 85
/** Degrees to the unit square: 0..1 from west to east and from north to south. */
export const project = (longitude: number, latitude: number): readonly [number, number] => {
  const held = Math.max(-most, Math.min(most, latitude))
  return [(longitude + 180) / 360, (1 - Math.log(Math.tan(held * radians) + 1 / Math.cos(held * radians)) / Math.PI) / 2]
}
export const unproject = (x: number, y: number): readonly [number, number] => [x * 360 - 180, Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / radians]

const read = ({ code, name, rings }: Written): Country => {
  const drawn = rings.map((flat) => {
    let [x, y] = [0, 0]
    let before: number | null = null
    let turns = 0
    return Array.from({ length: flat.length / 2 }, (_, at): readonly [number, number] => {
      x += flat[at * 2] as number
      y += flat[at * 2 + 1] as number
      const [px, py] = project(x / 100, y / 100)
      // A ring that crosses the date line goes on beyond the edge instead of running back across the world.
      if (before !== null && Math.abs(px - before) > 0.5) turns += px < before ? 1 : -1
      before = px
      return [px + turns, py]
    })
  })
  const points = drawn.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { code, name, rings: drawn, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] }
}

const paths = new WeakMap<Country, Path2D>()
/** A country's shape on the unit square, put together once: the canvas moves and scales it by itself. */
const pathOf = (country: Country): Path2D => {
  const known = paths.get(country) ?? new Path2D(country.rings.map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`).join(''))
  paths.set(country, known)
  return known
}
type Look = { readonly left: number; readonly top: number; readonly scale: number; readonly layers: readonly { readonly colour: string; readonly alpha: number }[]; readonly border: string }
/** Draws a country, seen from a corner at a scale: its layers of colour, then its border. */
export const drawCountry = (pen: Pen, country: Country, { left, top, scale, layers, border }: Look): void => {
  if (pen instanceof CanvasRenderingContext2D) {
    const path = pathOf(country)
    pen.save()
    pen.scale(scale, scale)
    pen.translate(-left, -top)
    for (const { colour, alpha } of layers) { pen.globalAlpha = alpha; pen.fillStyle = colour; pen.fill(path, 'evenodd') }
    pen.globalAlpha = 1
    pen.lineWidth = 0.7 / scale
    pen.strokeStyle = border
    pen.stroke(path)
    pen.restore()
    return
  }
  pen.beginPath()
  for (const ring of country.rings) {
    ring.forEach(([x, y], index) => { if (index === 0) pen.moveTo((x - left) * scale, (y - top) * scale); else pen.lineTo((x - left) * scale, (y - top) * scale) })
    pen.closePath()
  }
  for (const { colour, alpha } of layers) { pen.globalAlpha = alpha; pen.fillStyle = colour; pen.fill('evenodd') }
  pen.globalAlpha = 1
  pen.lineWidth = 0.7
  pen.strokeStyle = border
  pen.stroke()
}

const loaded = new Map<string, Promise<readonly Country[]>>()
const fetchShapes = (name: string): Promise<readonly Country[]> => {
  const known = loaded.get(name) ?? fetch(`/world/${name}.json`).then(async (answer) => ((await answer.json()) as readonly Written[]).map(read))
  loaded.set(name, known)
  return known
}

/** The countries, coarse at first and fine once one looks closer. */
export const useWorld = (close: boolean): readonly Country[] => {
  const [countries, setCountries] = useState<readonly Country[]>([])
  useEffect(() => {
    let left = false
    void fetchShapes(close ? 'fine' : 'coarse').then((shapes) => { if (!left) setCountries(shapes) })
    return () => { left = true }
  }, [close])
  return countries
}
