interface UnseenFieldProps {
  id?: string;
  value: string;
  onValue: (value: string) => void;
}

/** A field for programs that fill in whatever they find; people neither see nor reach it. */
export function UnseenField({ id = 'website', value, onValue }: UnseenFieldProps) {
  return (
    <div class="visually-hidden" aria-hidden="true">
      <label for={id}>Website</label>
      <input
        id={id}
        name="website"
        type="text"
        tabIndex={-1}
        autocomplete="off"
        value={value}
        onInput={(typed) => onValue(typed.currentTarget.value)}
      />
    </div>
  );
}
