import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWidth } from '../parts/useWidth.ts';
import { showMail } from './showMail.ts';

interface MailFrameProps {
  html: string;
  /** What it is, for who can't see it. */
  title: string;
  /** How wide the screen is that it is shown on, in CSS pixels. Drawn smaller where there is less room. */
  width: number;
}

/** A mail as a mail program shows it, at its whole length. */
export function MailFrame({ html, title, width }: MailFrameProps) {
  const { element, width: room } = useWidth(width);
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(0);

  const show = () => {
    const shown = frame.current?.contentDocument;
    if (!shown) return;
    showMail(shown, html);
    setHeight(shown.documentElement.getBoundingClientRect().height);
  };
  useEffect(show, [html]);
  useEffect(() => {
    const shown = frame.current?.contentDocument;
    if (shown) setHeight(shown.documentElement.getBoundingClientRect().height);
  }, [width]);

  const scale = Math.min(1, room / width);
  useLayoutEffect(() => {
    const style = frame.current?.style;
    style?.setProperty('inline-size', `${width}px`);
    style?.setProperty('block-size', `${Math.ceil(height)}px`);
    style?.setProperty('scale', String(scale));
    element.current?.style.setProperty('block-size', `${Math.ceil(height * scale)}px`);
  }, [width, height, scale]);

  return (
    <div class="mail-frame" ref={element}>
      <iframe ref={frame} title={title} sandbox="allow-same-origin" tabIndex={-1} />
    </div>
  );
}
