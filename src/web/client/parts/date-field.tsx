import { useEffect, useState } from 'preact/hooks';
import { isLegalDate } from '../../../base/legal-date.ts';

/** A day as a field: the browser's own picker, and what was typed is kept until it is a day. */
export function DateField(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onDate: (date: string) => void;
}) {
  const [typed, setTyped] = useState(props.value);
  useEffect(() => setTyped(props.value), [props.value]);
  return (
    <span class="field">
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id}
        type="date"
        min="1991-12-16"
        max="2100-12-31"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (isLegalDate(value)) props.onDate(value);
        }}
      />
    </span>
  );
}
