// Mails are a stranger's words: they enter the page as text alone, or as a document in a sandbox.
const list = document.getElementById('list');
const pane = document.getElementById('mail');
const status = document.getElementById('status');
const mails = new Map();
let newest = 0;
let shown;

async function refresh() {
  try {
    const response = await fetch(`/store?since=${newest}`);
    const { emails } = await response.json();
    emails.filter((mail) => !mails.has(addressOf(mail))).forEach(add);
    tell(`${mails.size} ${mails.size === 1 ? 'mail' : 'mails'}, newest first`);
    show();
  } catch {
    tell('Turnout does not answer. Is it still running?');
  }
  setTimeout(refresh, 2000);
}

function tell(text) {
  if (status.textContent !== text) status.textContent = text;
}

function add(mail) {
  mails.set(addressOf(mail), mail);
  newest = Math.max(newest, mail.at);
  const link = element('a', { href: `#${addressOf(mail)}` }, [
    element('strong', {}, [mail.subject || '(no subject)']),
    element('span', {}, [`To ${recipients(mail)}`]),
    element('span', {}, [timeOf(mail)]),
  ]);
  list.prepend(element('li', {}, [link]));
}

function show() {
  const address = location.hash.slice(1);
  if (address === shown) return;
  const mail = mails.get(address);
  for (const link of list.querySelectorAll('a')) {
    if (mail && link.hash === location.hash) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  if (!mail) return;
  shown = address;
  pane.replaceChildren(...read(mail));
  pane.focus();
  scrollTo(0, 0);
}

function read(mail) {
  const text = mail.body.text ? element('pre', { dir: 'auto' }, linked(mail.body.text)) : undefined;
  const body = mail.body.html
    ? [
        element('iframe', {
          title: 'The mail',
          src: `/mail/${addressOf(mail)}`,
          sandbox: 'allow-popups allow-popups-to-escape-sandbox',
        }),
        ...(text ? [element('details', {}, [element('summary', {}, ['As plain text']), text])] : []),
      ]
    : [text ?? element('p', {}, ['This mail is empty.'])];
  const facts = [`From ${mail.from}`, `To ${recipients(mail)}`, timeOf(mail)];
  return [
    element('a', { href: '#', class: 'back' }, ['All mails']),
    element('header', {}, [
      element('h2', { dir: 'auto' }, [mail.subject || '(no subject)']),
      ...facts.map((fact) => element('p', { class: 'facts' }, [fact])),
    ]),
    ...(mail.attachments.length
      ? [element('ul', { class: 'files', 'aria-label': 'Attachments' }, mail.attachments.map(file))]
      : []),
    ...body,
  ];
}

function file({ filename = 'attachment', content }) {
  const href = `data:application/octet-stream;base64,${content}`;
  return element('li', {}, [element('a', { href, download: filename }, [`Download ${filename}`])]);
}

/** The text with its web addresses as links; anything else, like `javascript:`, stays text. */
function linked(text) {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .map((part, index) =>
      index % 2 ? element('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, [part]) : part,
    );
}

function addressOf({ messageId }) {
  return encodeURIComponent(messageId);
}

function recipients({ destination: { to, cc, bcc } }) {
  return [...to, ...cc, ...bcc].join(', ');
}

function timeOf({ at }) {
  return new Date(at * 1000).toLocaleString([], { dateStyle: 'medium', timeStyle: 'medium' });
}

function element(name, attributes, children = []) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

addEventListener('hashchange', () => {
  if (location.hash.length <= 1) shown = undefined;
  show();
});
await refresh();
