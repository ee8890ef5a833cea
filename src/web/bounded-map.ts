/** A map that knows how heavy its entries are. */
export interface BoundedMap<Key, Value> extends Map<Key, Value> {
  /** Tells what an entry weighs; those not used for longest go until all together weigh no more than they may. */
  readonly weigh: (key: Key, weight: number) => void;
}

/** Returns a map that keeps the entries used last: of more than `most`, or of more weight, the one not used for longest goes. */
export function boundedMap<Key, Value>(most: number, mostWeight = Number.POSITIVE_INFINITY): BoundedMap<Key, Value> {
  const map = new Map<Key, Value>();
  const weights = new Map<Key, number>();
  const drop = map.delete.bind(map);
  let total = 0;
  map.delete = (key) => {
    total -= weights.get(key) ?? 0;
    weights.delete(key);
    return drop(key);
  };
  const { get, set } = map;
  map.get = (key) => {
    const value = get.call(map, key);
    if (value !== undefined) {
      drop(key);
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
  const weigh = (key: Key, weight: number): void => {
    if (!map.has(key)) return;
    total += weight - (weights.get(key) ?? 0);
    weights.set(key, weight);
    for (const oldest of map.keys()) {
      if (total <= mostWeight) break;
      map.delete(oldest);
    }
  };
  return Object.assign(map, { weigh });
}
