const earthRadius = 6371.0088
const radians = (degrees: number): number => (degrees * Math.PI) / 180

export type Point = { readonly latitude: number; readonly longitude: number }

/** Great-circle distance in kilometres between two points in degrees: the haversine formula (Sinnott 1984) on the mean earth radius (IUGG). */
export const distance = (a: Point, b: Point): number => {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2)
  const east = Math.sin(radians(b.longitude - a.longitude) / 2)
  const chord = north * north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east * east
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}
