// The desk, live: re-reads what changed, keeps what is being written, and lets keys do what buttons do. All of it works without.
(() => {
    const desk = document.getElementById('desk');
    if (!desk || !window.htmx) return;
    const $ = (selector) => document.querySelector(selector);
    const openCase = () => $('#thread')?.dataset.key || '';

    // ---- Swapping: elements are matched by id; what has the same key or the same content is left alone.
    const same = (old, fresh) =>
        old.dataset.key !== undefined ? old.dataset.key === fresh.dataset.key : old.isEqualNode(fresh);

    const copyAttributes = (old, fresh) => {
        for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && name !== 'open') old.removeAttribute(name);
        for (const { name, value } of [...fresh.attributes]) {
            if (name !== 'open' && old.getAttribute(name) !== value) old.setAttribute(name, value);
        }
    };

    const merge = (old, fresh, changed) => {
        copyAttributes(old, fresh);
        const known = new Map([...old.children].filter((child) => child.id).map((child) => [child.id, child]));
        const wanted = new Set([...fresh.children].map((child) => child.id));
        const past = (child) => { while (child && !wanted.has(child.id)) child = child.nextElementSibling; return child; };
        let place = past(old.firstElementChild);
        for (const node of [...fresh.children]) {
            const twin = known.get(node.id);
            if (!twin) {
                old.insertBefore(node, place);
                changed.push(node);
                continue;
            }
            known.delete(node.id);
            if (twin === place) place = past(place.nextElementSibling);
            else old.insertBefore(twin, place);
            if (node.hasAttribute('data-merge') && twin.dataset.key === node.dataset.key) {
                merge(twin, node, changed);
            } else if (node.hasAttribute('data-merge') || !same(twin, node)) {
                twin.replaceWith(node);
                changed.push(node);
            }
        }
        for (const left of known.values()) {
            if (!('keep' in left.dataset) || fresh.closest('#desk')) left.remove();
        }
    };

    htmx.defineExtension('keyed', {
        isInlineSwap: (style) => style === 'keyed',
        handleSwap: (style, target, fragment) => {
            if (style !== 'keyed') return false;
            const fresh = fragment.querySelector ? fragment.querySelector('#' + target.id) : fragment;
            const changed = [];
            if (fresh && target.dataset.key === fresh.dataset.key) {
                merge(target, fresh, changed);
            } else if (fresh) {
                target.replaceWith(fresh);
                changed.push(fresh);
            }
            return changed.length ? changed : [document.createComment('')];
        },
    });

    // ---- Reading again
    const fetchInto = (id, address, source) => htmx
        .ajax('GET', address, { source, target: '#' + id, swap: 'keyed show:none', select: '#' + id })
        .catch(() => {});
    const read = (id) => {
        const part = document.getElementById(id);
        if (part?.dataset.src) fetchInto(id === 'thread' ? 'panes' : id, part.dataset.src, part);
    };
    const later = {};
    const soon = (id, wait) => {
        later[id] ??= setTimeout(() => { delete later[id]; if (!moving) read(id); }, wait);
    };

    // What a press brings back shows everything anew; parts read meanwhile must not take the pressed button away.
    let moving = 0;
    document.addEventListener('htmx:beforeRequest', (event) => { if (event.detail.boosted) moving++; });
    document.addEventListener('htmx:beforeSwap', (event) => {
        const { boosted, elt, pathInfo } = event.detail;
        if (!boosted && moving) {
            event.detail.shouldSwap = false;
        } else if (boosted && !elt.isConnected) {
            event.detail.shouldSwap = false;
            fetchInto('desk', pathInfo.responsePath || location.pathname, desk);
        }
    });

    // ---- Live line
    const offline = $('#offline');
    const say = (text) => { offline.textContent = text; offline.hidden = !text; };
    let line;
    let listening;
    let lost;
    const listen = () => {
        if (line && listening === openCase() && line.readyState !== EventSource.CLOSED) return;
        line?.close();
        listening = openCase();
        line = new EventSource('/console/events' + (listening ? '?case=' + encodeURIComponent(listening) : ''));
        line.addEventListener('list', () => soon('list', 300));
        line.addEventListener('case', () => soon('thread', 50));
        line.addEventListener('end', () => { line.close(); setTimeout(listen, 1500); });
        line.onopen = () => {
            if (lost) { clearTimeout(lost); lost = 0; say(''); soon('list', 0); soon('thread', 0); }
        };
        line.onerror = () => {
            lost ||= setTimeout(() => say('Mất kết nối. Chữ đang gõ vẫn còn đây, trang tự nối lại.'), 4000);
            if (line.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
        };
    };
    setInterval(() => { if (!document.hidden) { soon('list', 0); soon('thread', 0); } }, 60000);

    // ---- Seen, title, sound
    const title = () => document.title.replace(/^\(\d+\) |^● /, '');
    const sound = {
        on: localStorage.getItem('tuvan-sound') === 'on',
        beep(times = 1) {
            try {
                this.context ??= new AudioContext();
                for (let i = 0; i < times; i++) {
                    const tone = this.context.createOscillator();
                    const volume = this.context.createGain();
                    const at = this.context.currentTime + i * 0.35;
                    tone.frequency.value = 880;
                    volume.gain.setValueAtTime(0.001, at);
                    volume.gain.exponentialRampToValueAtTime(0.2, at + 0.02);
                    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.28);
                    tone.connect(volume).connect(this.context.destination);
                    tone.start(at);
                    tone.stop(at + 0.3);
                }
            } catch { /* no sound here */ }
        },
    };
    const showSound = () => document.querySelectorAll('[data-sound]').forEach((button) => {
        button.setAttribute('aria-pressed', String(sound.on));
        button.querySelector('span').textContent = sound.on ? 'Tắt âm báo' : 'Bật âm báo';
    });
    let news = Number($('#list')?.dataset.news || 0);
    let flashing;
    const badge = () => {
        const now = Number($('#list')?.dataset.news || 0);
        document.title = (now ? `(${now}) ` : '') + title();
        if (now > news) {
            if (sound.on) sound.beep($('.case-row.urgent.unread') ? 3 : 1);
            if (document.hidden && !flashing) {
                flashing = setInterval(() => {
                    document.title = document.title.startsWith('●') ? `(${now}) ` + title() : '● ' + title();
                }, 1000);
            }
        }
        news = now;
    };
    const seen = () => {
        if (!document.hidden && Number($('#read')?.dataset.read || 0) > 0) htmx.trigger('#read', 'seen');
    };
    document.addEventListener('visibilitychange', () => {
        if (document.hidden) return;
        clearInterval(flashing);
        flashing = 0;
        badge();
        seen();
        listen();
    });

    // ---- Scrolling: the newest message stays in view unless somebody reads further up.
    let atEnd = true;
    let top = 0;
    let shown = '';
    const toEnd = () => {
        const talk = $('#talk');
        if (talk && atEnd) talk.scrollTop = talk.scrollHeight;
    };
    const size = new ResizeObserver(toEnd);
    document.addEventListener('scroll', (event) => {
        const talk = event.target;
        if (talk.id !== 'talk') return;
        if (talk.scrollTop < top - 4) atEnd = false;
        if (talk.scrollHeight - talk.scrollTop - talk.clientHeight < 60) atEnd = true;
        top = talk.scrollTop;
    }, true);
    document.addEventListener('load', (event) => { if (event.target.closest?.('#talk')) toEnd(); }, true);

    const settle = () => {
        if (shown !== openCase()) {
            shown = openCase();
            atEnd = true;
            top = 0;
            size.disconnect();
            if ($('#talk')) size.observe($('#talk'));
            $('.case-row > a[aria-current]')?.scrollIntoView({ block: 'nearest' });
        }
        toEnd();
        const done = $('.said.good');
        if (done) setTimeout(() => done.remove(), 6000);
        listen();
        badge();
        seen();
    };
    document.addEventListener('htmx:afterSettle', settle);
    document.addEventListener('htmx:responseError', (event) => {
        if (event.detail.xhr.status !== 401) say('Không làm được. Tải lại trang rồi thử lại.');
    });
    document.addEventListener('htmx:sendError', () => say('Mất mạng. Chữ đang gõ vẫn còn đây, thử lại sau.'));
    document.addEventListener('htmx:afterRequest', (event) => {
        const path = event.detail.pathInfo?.requestPath || '';
        if (event.detail.boosted && moving) moving--;
        if (!event.detail.successful) return;
        if (!line || line.readyState === EventSource.OPEN) say('');
        const saved = $('[data-saved]');
        if (saved && path.includes('/draft')) saved.textContent = 'Đã lưu nháp';
    });

    // ---- Writing
    document.addEventListener('input', (event) => {
        if (event.target.matches('[data-grow]') && $('[data-saved]')) $('[data-saved]').textContent = '';
    });
    document.addEventListener('change', (event) => {
        if (event.target.matches('[data-files]')) {
            const names = [...event.target.files].map((file) => file.name);
            $('[data-chosen]').textContent = names.length > 1 ? `${names.length} tệp: ${names.join(', ')}` : names.join('');
        }
        if (event.target.name === 'writes') $(event.target.value === 'note' ? '#note-text' : '#reply-text')?.focus();
    });
    document.addEventListener('paste', (event) => {
        const field = $('[data-files]');
        if (event.target.id !== 'reply-text' || !field || !event.clipboardData.files.length) return;
        field.files = event.clipboardData.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const write = (kind) => {
        const choice = $('#writes-' + kind);
        if (!choice || choice.disabled) return;
        choice.checked = true;
        $(`#${kind}-text`)?.focus();
    };
    const insert = (words) => {
        const field = $('#reply-text');
        if (!field) return;
        write('reply');
        const end = field.selectionEnd;
        const before = field.value.slice(0, field.selectionStart);
        const gap = before && !before.endsWith('\n') ? '\n\n' : '';
        field.setRangeText(gap + words, field.selectionStart, end, 'end');
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.scrollTop = field.scrollHeight;
        if (location.hash === '#context') location.hash = '#thread';
    };
    document.addEventListener('submit', (event) => {
        if (!event.target.matches('[data-insert]') || !$('#reply-text')) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        insert(event.target.querySelector('[data-words]').value);
    }, true);

    // ---- Keys
    const typing = (element) => element?.closest('input, textarea, select, [contenteditable]') !== null;
    const step = (by) => {
        const rows = [...document.querySelectorAll('.case-row > a')];
        const now = rows.findIndex((row) => row.hasAttribute('aria-current'));
        const next = rows[now < 0 ? (by > 0 ? 0 : rows.length - 1) : now + by];
        if (next) { next.focus(); next.click(); }
    };
    document.addEventListener('keydown', (event) => {
        if (event.isComposing || event.keyCode === 229) return;
        const form = event.target.closest?.('.write');
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && form) {
            event.preventDefault();
            form.requestSubmit();
            return;
        }
        if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            $('[data-search]')?.focus();
            return;
        }
        if (event.key === 'Escape' && event.target.matches?.('.write textarea')) { event.target.blur(); return; }
        if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || $('.sheet:popover-open')) return;
        const act = {
            j: () => step(1),
            k: () => step(-1),
            n: () => $('[data-claim]')?.requestSubmit(),
            r: () => write('reply'),
            g: () => write('note'),
            '?': () => $('#help').showPopover(),
        }[event.key.length === 1 ? event.key.toLowerCase() : ''];
        if (act) { event.preventDefault(); act(); }
    });
    document.addEventListener('click', (event) => {
        const button = event.target.closest('[data-sound]');
        if (button) {
            sound.on = !sound.on;
            localStorage.setItem('tuvan-sound', sound.on ? 'on' : 'off');
            if (sound.on) sound.beep();
            showSound();
        }
        event.target.closest('.menu-items')?.closest('details')?.removeAttribute('open');
    });
    showSound();
    settle();
})();
