import { useEffect, useState } from 'react'

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
