/** Returns a map that keeps the entries used last: of more than `most`, the one not used for longest goes. */
export function boundedMap<Key, Value>(most: number): Map<Key, Value> {
  const map = new Map<Key, Value>();
  const { get, set } = map;
  map.get = (key) => {
    const value = get.call(map, key);
    if (value !== undefined) {
      map.delete(key);
      set.call(map, key, value);
    }
    return value;
  };
  map.set = (key, value) => {
    map.delete(key);
    set.call(map, key, value);
    for (const oldest of map.keys()) {
      if (map.size <= most) break;
      map.delete(oldest);
    }
    return map;
  };
  return map;
}
