// Menus made of <details class="menu"> close by Escape, by a click elsewhere and when another one opens.
(() => {
    const opened = () => document.querySelectorAll('details.menu[open]');

    document.addEventListener('click', (event) => {
        opened().forEach((menu) => {
            if (!menu.contains(event.target)) menu.open = false;
        });
    });

    document.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape') return;
        opened().forEach((menu) => {
            menu.open = false;
            menu.querySelector('summary').focus();
        });
    });

    // A form that is on its way is not sent again by a second press.
    document.addEventListener('submit', (event) => {
        if (event.defaultPrevented || event.target.method !== 'post') return;
        if (event.target.dataset.sent) {
            event.preventDefault();
            return;
        }
        event.target.dataset.sent = 'true';
    });
    window.addEventListener('pageshow', () => {
        document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
    });

    document.addEventListener('click', (event) => {
        const source = event.target.closest('[data-copy]');
        if (!source) return;
        navigator.clipboard?.writeText(source.dataset.copy).then(() => {
            source.textContent = 'Đã chép';
        });
    });
})();
