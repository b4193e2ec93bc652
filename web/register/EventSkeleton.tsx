import { useSpeech } from './Speech.tsx';

/** The page's shape while the event is on its way, so that nothing jumps when it comes. */
export function EventSkeleton() {
  const { texts } = useSpeech();
  return (
    <div class="event" aria-busy="true">
      <p class="visually-hidden" role="status">
        {texts.loading}
      </p>
      <div class="event-facts stack" aria-hidden="true">
        <div class="skeleton short" />
        <div class="skeleton title" />
        <div class="skeleton" />
        <div class="skeleton" />
      </div>
      <div class="event-register" aria-hidden="true">
        <div class="card stack">
          <div class="skeleton short" />
          <div class="skeleton tall" />
          <div class="skeleton tall" />
          <div class="skeleton tall" />
        </div>
      </div>
    </div>
  );
}
