// What is in the archive, by date: order and filters, from columns alone.

export const FILTERS = ['month', 'source', 'language', 'section'];

export class Lists {
  constructor(archive) {
    this.archive = archive;
  }

  async open() {
    const [deleted, rows] = await Promise.all([this.archive.deleted(), this.archive.rows()]);
    this.rows = rows;
    this.months = rows.map((row) => month(row.published));
    const millis = Float64Array.from(rows, ({ published }) => instant(published));
    this.order = [...rows.keys()].filter((n) => !deleted.has(n)).sort((a, b) => millis[b] - millis[a] || b - a);
    return this;
  }

  value(n, filter) {
    return filter === 'month' ? this.months[n] : this.rows[n][filter];
  }

  /** Ordinals that match all filters, the newest first. */
  select(filters) {
    const wanted = Object.entries(filters);
    return this.order.filter((n) => wanted.every(([filter, value]) => this.value(n, filter) === value));
  }

  /** Values of a filter, with the number of articles: months the newest first, others the most frequent first. */
  values(filter) {
    const counts = new Map();
    for (const n of this.order) {
      const value = this.value(n, filter);
      if (value !== null) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    const all = [...counts];
    return filter === 'month' ? all.sort((a, b) => (a[0] < b[0] ? 1 : -1)) : all.sort((a, b) => b[1] - a[1]);
  }

  /** Ordinals in the order of lists. */
  sorted(ordinals) {
    const wanted = new Set(ordinals);
    return this.order.filter((n) => wanted.has(n));
  }
}

function instant(date) {
  return date === null || date.form === '?=' ? -Infinity : date.millis;
}

function month(date) {
  const millis = instant(date);
  return millis === -Infinity ? null : new Date(millis).toISOString().replace(/-\d\dT.*$/, '');
}
