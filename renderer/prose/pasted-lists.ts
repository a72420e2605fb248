const lists = 'ol, ul';

/** Cleaned HTML whose numbered lists carry their numbers as words, so that they are read as headings like typed ones. */
export function withListNumbers(html: string): string {
  if (!/<ol\b/i.test(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const list of page.querySelectorAll('ol')) {
    const depth = ancestors(list);
    const items = [...list.children].filter((child) => child.tagName === 'LI');
    const start = list.hasAttribute('start') ? Number(list.getAttribute('start')) || 1 : 1;
    items.forEach((item, at) => {
      // A heading is one of its own level, whatever list numbers it.
      if (item.querySelector('h1, h2, h3, h4, h5, h6')) return;
      const inside = item.querySelector('p') ?? item;
      inside.prepend(depth === 0 ? `${start + at}.` : `（${start + at}）`);
    });
  }
  return page.body.innerHTML;
}

function ancestors(list: Element): number {
  const outer = list.parentElement?.closest(lists);
  return outer ? 1 + ancestors(outer) : 0;
}
