// The form of an FAQ entry: work that is not saved survives a closed tab, an ended session and another editor.
(() => {
    const form = document.getElementById('entry-form');

    document.querySelectorAll('[data-focus]').forEach((notice) => notice.focus({preventScroll: false}));

    document.querySelectorAll('[data-enter-submits]').forEach((field) => field.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        field.form.requestSubmit();
    }));

    const PREFIX = 'tuvan.faq.';
    const drafts = document.getElementById('drafts');
    if (drafts) {
        const names = [...new Set(Object.keys(localStorage)
            .filter((name) => name.startsWith(PREFIX))
            .map((name) => name.slice(PREFIX.length).replace(/\.aside$/, '')))];
        drafts.hidden = !names.length;
        drafts.querySelector('[data-links]').append(...names.flatMap((name, at) => {
            const link = document.createElement('a');
            link.href = '/console/faq/' + encodeURIComponent(name);
            link.textContent = name === 'new' ? 'câu hỏi mới' : name;
            return at ? [', ', link] : [link];
        }));
    }

    if (!form) return;

    // What the fields hold, as pairs; the CSRF token belongs to the page, not to the work.
    const work = () => [...new FormData(form)].filter(([name]) => name !== '_csrf');
    const put = (pairs) => {
        const left = new Map();
        pairs.forEach(([name, value]) => left.set(name, [...(left.get(name) || []), value]));
        [...form.elements].filter((field) => left.has(field.name) && field.tagName !== 'BUTTON').forEach((field) => {
            const values = left.get(field.name);
            if (values.length) field.value = values.shift();
        });
    };
    const storageKey = (name) => PREFIX + name;
    const key = storageKey(form.dataset.key);
    const stored = JSON.stringify(work());
    let clean = form.dataset.unsaved ? '' : stored;
    const dirty = () => JSON.stringify(work()) !== clean;
    const remembered = (name) => {
        try {
            const kept = JSON.parse(localStorage.getItem(name));
            return kept && JSON.stringify(kept.work) !== stored ? kept : null;
        } catch {
            return null;
        }
    };
    const forget = (name) => {
        try {
            localStorage.removeItem(name);
        } catch { /* a browser that keeps nothing loses nothing */ }
    };
    const remember = () => {
        try {
            if (dirty()) localStorage.setItem(key, JSON.stringify({at: Date.now(), work: work()}));
            else localStorage.removeItem(key);
        } catch { /* full or forbidden: the warning on leaving still holds */ }
    };

    // A saved entry needs no copy here.
    if (form.dataset.saved) [storageKey(form.dataset.saved), storageKey(form.dataset.saved) + '.aside'].forEach(forget);

    // What was left unsaved waits aside until the editor decides, while new typing is kept as well.
    const aside = key + '.aside';
    const offer = document.getElementById('restore-offer');
    const left = form.dataset.unsaved ? null : remembered(key);
    if (left) localStorage.setItem(aside, JSON.stringify(left));
    const kept = left || remembered(aside);
    if (kept) {
        offer.querySelector('[data-at]').textContent =
            new Date(kept.at).toLocaleString('vi-VN', {hour: 'numeric', minute: '2-digit', day: 'numeric', month: 'numeric'});
        offer.hidden = false;
    }
    const changed = () => {
        remember();
        showRows();
        form.dispatchEvent(new CustomEvent('preview'));
    };
    const decided = () => {
        offer.hidden = true;
        forget(aside);
    };
    offer.querySelector('[data-restore]').addEventListener('click', () => {
        put(kept.work);
        decided();
        changed();
        document.getElementById('question').focus();
    });
    offer.querySelector('[data-discard]').addEventListener('click', () => {
        decided();
        remember();
    });

    if (form.dataset.unsaved) remember();
    let pause;
    form.addEventListener('input', () => {
        clearTimeout(pause);
        pause = setTimeout(remember, 300);
    });
    window.addEventListener('pagehide', () => {
        if (dirty()) remember();
    });

    let leaving = false;
    form.addEventListener('submit', () => {
        leaving = true;
        remember();
    });
    window.addEventListener('pageshow', () => { leaving = false; });
    window.addEventListener('beforeunload', (event) => {
        if (!leaving && dirty()) event.preventDefault();
    });

    const signedOut = document.getElementById('signed-out');
    document.body.addEventListener('htmx:beforeOnLoad', (event) => {
        if (event.detail.xhr.status !== 401) return;
        event.preventDefault();
        remember();
        signedOut.hidden = false;
    });
    signedOut.querySelector('a').addEventListener('click', () => { leaving = true; });

    // Enter in a line must not publish.
    form.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && event.target.tagName === 'INPUT') event.preventDefault();
    });

    // Citations and cases: filled rows and one to start with; the others wait.
    const lists = [...form.querySelectorAll('[data-more]')].map((more) => ({
        more, rows: [...more.closest('fieldset').querySelectorAll('[data-spare]')],
    }));
    const fields = (row) => [...row.querySelectorAll('input, textarea')];
    const filled = (row) => fields(row).some((field) => field.value.trim());
    function showRows() {
        lists.forEach(({more, rows}) => {
            rows.forEach((row, at) => { row.hidden = at > 0 && !filled(row) && !row.dataset.asked; });
            more.hidden = rows.every((row) => !row.hidden);
        });
    }
    lists.forEach(({more, rows}) => {
        more.addEventListener('click', () => {
            const next = rows.find((row) => row.hidden);
            next.dataset.asked = 'yes';
            showRows();
            next.querySelector('input').focus();
        });
        rows.forEach((row) => {
            const clear = row.querySelector('[data-clear]');
            clear.hidden = false;
            clear.addEventListener('click', () => {
                fields(row).forEach((field) => { field.value = ''; });
                delete row.dataset.asked;
                changed();
                more.focus();
            });
        });
    });
    showRows();

    // Two editors: take one text or the other into the field.
    document.querySelectorAll('[data-take]').forEach((button) => {
        const field = form.elements[button.dataset.take];
        if (!(field instanceof HTMLElement) || !('value' in field)) return;
        button.hidden = false;
        button.addEventListener('click', () => {
            field.value = button.closest('figure').querySelector('pre').dataset.text;
            changed();
            field.focus();
        });
    });
})();
