import { useSpeech } from './Speech.tsx';

/** The page's shape while the event is on its way, so that nothing jumps when it comes. */
export function EventSkeleton() {
  const { texts } = useSpeech();
  return (
    <div class="event" aria-busy="true">
      <p class="visually-hidden" role="status">
        {texts.loading}
      </p>
      <div class="event-head stack close" aria-hidden="true">
        <div class="skeleton short" />
        <div class="skeleton title" />
      </div>
      <div class="event-facts" aria-hidden="true">
        <div class="skeleton facts-shape" />
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
