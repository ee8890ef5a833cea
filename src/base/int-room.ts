/** So many numbers are asked for at once. */
const ROOM = 16_384;
/** Longer lists are worth an array of their own. */
const LONGEST_SHARED = 1024;

let room = new Int32Array(ROOM);
let used = 0;

/**
 * Returns a list of zeros. Short lists are cut from one big array: an array of its own costs a microsecond, ten times as much, and
 * a document has thousands. No number is ever handed out twice, so nobody sees who else was here.
 */
export function zeros(length: number): Int32Array {
  if (length > LONGEST_SHARED) return new Int32Array(length);
  if (used + length > ROOM) {
    room = new Int32Array(ROOM);
    used = 0;
  }
  used += length;
  return room.subarray(used - length, used);
}
