"use strict";

/*
 * The worker's chat. The server's word always wins: what is shown is rebuilt from messages and state that it sends.
 * Text only ever reaches the page through textContent. What is not sent yet stays in localStorage until it is stored.
 */
(() => {
    const $ = (id) => document.getElementById(id);
    const log = $("log"), scroll = $("scroll"), text = $("text"), composer = $("composer");
    const MEGABYTE = 1024 * 1024, LARGEST = 20 * MEGABYTE, MOST_FILES = 5, LONGEST = 10000;
    const COMMANDS = { "/topics": "Xem chủ đề", "/advisor": "Gặp tư vấn viên", "/case": "Vụ việc của tôi", "/forget": "Xóa dữ liệu", "/help": "Trợ giúp" };
    const OFFLINE = "Mất mạng. Tin đã gõ vẫn còn đây.";

    // ---- What is kept in this browser

    const kept = {
        get(key) {
            try { return localStorage.getItem("tuvan." + key); } catch { return null; }
        },
        set(key, value) {
            try {
                if (value) localStorage.setItem("tuvan." + key, value);
                else localStorage.removeItem("tuvan." + key);
            } catch { /* private mode or full: the talk still works until the tab closes */ }
        },
    };

    let token = kept.get("token");
    let lastId = 0;
    let state = null;
    let unsent = load("unsent");
    const messages = new Map();

    function load(key) {
        try { return JSON.parse(kept.get(key)) || []; } catch { return []; }
    }

    function keepUnsent() {
        kept.set("unsent", unsent.length ? JSON.stringify(unsent.filter((item) => !item.files)) : "");
    }

    // ---- Small builders

    function element(name, className, content) {
        const node = document.createElement(name);
        if (className) node.className = className;
        if (content !== undefined) node.textContent = content;
        return node;
    }

    function icon(name) {
        const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
        svg.setAttribute("class", "icon");
        svg.setAttribute("aria-hidden", "true");
        use.setAttribute("href", "#i-" + name);
        svg.append(use);
        return svg;
    }

    function button(className, label, action) {
        const node = element("button", className, label);
        node.type = "button";
        node.addEventListener("click", action);
        return node;
    }

    const last = (list, wanted) => [...list].reverse().find(wanted);

    function newId() {
        if (crypto.randomUUID) return crypto.randomUUID();
        return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
    }

    // ---- Times, always as in Vietnam (no summer time there)

    const DAYS = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
    const there = (at) => new Date(new Date(at).getTime() + 7 * 3600 * 1000);
    const two = (number) => String(number).padStart(2, "0");
    const clock = (at) => there(at).getUTCHours() + ":" + two(there(at).getUTCMinutes());
    const dayKey = (at) => there(at).toISOString().slice(0, 10);

    function day(at) {
        const when = there(at), now = Date.now();
        const date = when.getUTCDate() + "/" + (when.getUTCMonth() + 1);
        if (dayKey(at) === dayKey(now)) return "Hôm nay";
        if (dayKey(at) === dayKey(now - 86400000)) return "Hôm qua";
        const year = when.getUTCFullYear() === there(now).getUTCFullYear() ? "" : "/" + when.getUTCFullYear();
        return DAYS[when.getUTCDay()] + " " + date + year;
    }

    function promise(at) {
        const when = there(at);
        return clock(at) + " " + DAYS[when.getUTCDay()].replace("Thứ", "thứ").replace("Chủ", "chủ")
            + " " + when.getUTCDate() + "/" + (when.getUTCMonth() + 1);
    }

    function size(bytes) {
        return bytes < MEGABYTE ? Math.max(1, Math.round(bytes / 1024)) + " KB"
            : (bytes / MEGABYTE).toFixed(1).replace(".0", "").replace(".", ",") + " MB";
    }

    // ---- Rich text of our own; a worker's and an advisor's words are plain

    const SPECIAL = /(\/(?:topics|advisor|case|forget|help)\b|\b[A-Z]{2}-\d\d-\d{4,}\b)/;
    const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

    function runs(parent, list) {
        for (const run of list) {
            const into = run.bold ? parent.appendChild(element("strong")) : parent;
            if (run.bold && /^1(13|14|15)$/.test(run.text)) {
                into.append(link("tel:" + run.text, run.text));
                continue;
            }
            run.text.split(SPECIAL).forEach((part, index) => {
                if (COMMANDS[part]) into.append(button("link", COMMANDS[part], () => say(part)));
                else into.append(index % 2 ? element("span", "case-code", part) : part);
            });
        }
        return parent;
    }

    function link(address, label) {
        const node = element("a", "", label);
        node.href = address;
        return node;
    }

    function rich(blocks) {
        const node = element("div", "rich");
        for (const block of blocks) {
            if (block.type === "paragraph") {
                node.append(runs(element("p"), block.lines[0]));
                continue;
            }
            const list = element(block.type === "numbered" ? "ol" : "ul");
            if (block.start > 1) list.start = block.start;
            for (const line of block.lines) list.append(runs(element("li"), line));
            node.append(list);
        }
        return node;
    }

    function plain(words, withLinks) {
        const node = element("div", "plain");
        node.dir = "auto";
        if (!withLinks) {
            node.textContent = words;
            return node;
        }
        for (const part of words.split(ADDRESS)) {
            if (!ADDRESS.test(part)) {
                node.append(part);
                continue;
            }
            const away = link(part, part);
            away.target = "_blank";
            away.rel = "noopener noreferrer";
            node.append(away);
        }
        return node;
    }

    // ---- Messages

    function files(list) {
        const node = element("div", "files");
        for (const file of list) node.append(fileNode(file));
        return node;
    }

    function fileNode(file) {
        if (!file.url) {
            const why = file.state === "TOO_LARGE" ? "quá lớn, chưa nhận được" : file.state === "PENDING" ? "đang tải về" : "không còn";
            return fileRow(element("span", "file"), file.name || "Tệp", why);
        }
        if (/^image\/(jpeg|png|gif|webp)$/.test(file.mediaType)) {
            const photo = link(file.url);
            photo.className = "photo";
            photo.target = "_blank";
            const image = element("img");
            image.alt = "Ảnh " + file.name;
            image.loading = "lazy";
            image.src = file.url;
            photo.append(image);
            return photo;
        }
        if (file.mediaType.startsWith("audio/")) {
            const audio = element("audio");
            audio.controls = true;
            audio.preload = "none";
            audio.src = file.url;
            return audio;
        }
        const row = link(file.url);
        row.className = "file";
        return fileRow(row, file.name, size(file.size));
    }

    function fileRow(row, name, detail) {
        const words = element("span", "", name);
        words.append(element("small", "", detail));
        row.append(icon("file"), words);
        return row;
    }

    function basis(words) {
        const lines = words.split(/;|\n/).map((line) => line.trim()).filter(Boolean);
        const node = element("details", "basis");
        const summary = element("summary");
        const short = element("span", "", "Căn cứ");
        short.append(element("span", "cut", ": " + lines.join("; ").replace(/^căn cứ:?\s*/i, "")));
        summary.append(short, icon("down"));
        node.append(summary, ...lines.map((line) => element("p", "", line.replace(/^căn cứ:?\s*/i, ""))));
        node.addEventListener("toggle", () => offerArticles(node, words), { once: true });
        return node;
    }

    /** Only articles whose words are in the law library get a button; without network there is none. */
    async function offerArticles(node, words) {
        const places = await law("/api/law/places?basis=" + encodeURIComponent(words));
        if (!places || !places.length) return;
        const row = element("div", "law-keys");
        for (const place of places) row.append(button("key", "Đọc " + place.label, () => readArticle(place)));
        node.append(row);
    }

    async function readArticle(place) {
        const article = await law(place.url);
        const dialog = element("dialog", "sheet article");
        const title = element("h2", "", article ? article.heading : place.label);
        title.id = "article-title";
        dialog.setAttribute("aria-labelledby", title.id);
        const words = element("div", "law-words");
        words.tabIndex = 0;
        for (const line of article ? articleLines(article) : ["Chưa mở được điều này. Anh/chị thử lại sau."]) words.append(element("p", "", line));
        const actions = element("p", "sheet-actions");
        actions.append(button("key", "Đóng", () => dialog.close()));
        dialog.append(title, words, actions);
        dialog.addEventListener("close", () => dialog.remove());
        document.body.append(dialog);
        dialog.showModal();
    }

    function articleLines(article) {
        const inForce = article.name + ", lời văn áp dụng từ " + article.from.split("-").reverse().join("/")
            + (article.to ? " đến hết " + article.to.split("-").reverse().join("/") : "") + ".";
        return [inForce, ...article.clauses.flatMap((clause) => [
            (clause.number ? clause.number + ". " : "") + clause.text,
            ...clause.points.map((point) => point.letter + ") " + point.text)]).filter(Boolean)];
    }

    async function law(url) {
        try {
            const response = await fetch(url);
            return response.ok ? await response.json() : null;
        } catch { return null; }
    }

    function author(message) {
        return message.author === "WORKER" ? "Anh/chị" : message.author === "BOT" ? "Trợ lý" : message.advisorName;
    }

    function kindOf(message) {
        if (message.kind === "NOTICE") return "notice" + (isShort(message) ? " short" : "");
        if (message.author === "BOT") return message.kind === "ANSWER" ? "bot answer" : "bot";
        return message.author.toLowerCase();
    }

    function isShort(message) {
        return message.blocks && message.blocks.length === 1 && !message.buttons.length && isBrief(message.blocks[0], 80);
    }

    function isBrief(block, most) {
        return block && block.type === "paragraph" && block.lines[0].map((run) => run.text).join("").length < most;
    }

    function shown(message) {
        const node = element("article", "msg " + kindOf(message));
        node.dataset.id = message.id;
        if (message.author === "ADVISOR") node.append(element("p", "speaker", message.advisorName + " · tư vấn viên"));
        else node.append(element("span", "sr", author(message) + ": "));
        const body = element("div", "body");
        if (message.files.length) body.append(files(message.files));
        if (message.blocks) body.append(rich(message.blocks));
        else if (message.text) body.append(plain(COMMANDS[message.text] || message.text, message.author === "ADVISOR"));
        if (message.kind === "ANSWER" && message.blocks && isBrief(message.blocks[0], 140)) body.lastChild.classList.add("brief");
        if (message.basis) body.append(basis(message.basis));
        node.append(body);
        if (message.buttons.length) node.append(keys(message));
        node.append(element("p", "meta"));
        return node;
    }

    function keys(message) {
        const topics = message.buttons.filter((b) => b.data.startsWith("topic:")).length > 3;
        const node = element("div", topics ? "keys topics" : "keys");
        node.setAttribute("role", "group");
        node.setAttribute("aria-label", "Lựa chọn");
        for (const choice of message.buttons) {
            const long = choice.label.length > 24 ? " long" : "";
            const plainest = topics && !choice.data.startsWith("topic:") ? " plainest" : "";
            const key = button("key" + (topics ? plainest : long), choice.label, () => { press(choice.data, choice.label); rest(); });
            if (topics) key.replaceChildren(...phrases(choice.label));
            node.append(key);
        }
        return node;
    }

    /** Breaks a label after its commas rather than within an idea. */
    function phrases(label) {
        return (label.match(/[^,]+,?/g) || [label]).flatMap((part) => [element("span", "", part.trim()), " "]);
    }

    /** Buttons work until the worker says something else; how a case was settled can be rated at any time. */
    function ageKeys() {
        const all = [...messages.values()];
        const lastWord = last(all, (m) => m.author === "WORKER");
        const lastMine = unsent.some((item) => !item.error) ? Infinity : lastWord ? lastWord.id : 0;
        const rated = new Set(all.filter((m) => m.press && m.press.startsWith("rate:")).map((m) => m.press.slice(0, -1)));
        for (const message of all) {
            if (!message.buttons.length) continue;
            const node = log.querySelector(`[data-id="${message.id}"] .keys`);
            const rating = message.buttons.some((b) => b.data.startsWith("rate:") && !rated.has(b.data.slice(0, -1)));
            if (node) node.hidden = message.id < lastMine && !rating;
        }
    }

    function upsert(message) {
        const known = messages.get(message.id);
        messages.set(message.id, message);
        const node = shown(message);
        const old = log.querySelector(`[data-id="${message.id}"]`);
        if (old) old.replaceWith(node);
        else place(node, message.id);
        return !known;
    }

    function place(node, id) {
        const later = [...log.querySelectorAll("[data-id]")].find((other) => Number(other.dataset.id) > id);
        log.insertBefore(node, later || log.querySelector(".unsent"));
    }

    function separateDays() {
        log.querySelectorAll(".day").forEach((node) => node.remove());
        let before = "";
        for (const node of log.querySelectorAll("[data-id]")) {
            const at = messages.get(Number(node.dataset.id)).at;
            if (dayKey(at) !== before) log.insertBefore(element("p", "day", day(at)), node);
            before = dayKey(at);
        }
    }

    /** A time under each group of one speaker; under the worker's last word also how far it got. */
    function tellTimes() {
        const nodes = [...log.querySelectorAll("[data-id]")];
        const lastMine = last(nodes, (node) => node.classList.contains("worker"));
        nodes.forEach((node, index) => {
            const message = messages.get(Number(node.dataset.id));
            const next = nodes[index + 1] && messages.get(Number(nodes[index + 1].dataset.id));
            const meta = node.querySelector(".meta");
            const ends = !next || next.author !== message.author || new Date(next.at) - new Date(message.at) > 5 * 60000;
            const parts = [];
            if (message.edited) parts.push("đã sửa");
            if (ends || node === lastMine) parts.push(clock(message.at));
            if (node === lastMine) parts.push(arrival(message));
            meta.textContent = parts.filter(Boolean).join(" · ");
            meta.hidden = !meta.textContent;
        });
    }

    function arrival(message) {
        if (!state) return "";
        return message.id <= state.advisorReadUpTo ? "✓ đã đến tư vấn viên" : "✓ đã gửi";
    }

    // ---- What the server tells

    function take(talk) {
        const follow = nearEnd();
        let first = null, fresh = false;
        for (const message of talk.messages) {
            if (message.clientId) settle(message.clientId);
            const isNew = upsert(message);
            if (isNew && message.id > lastId && message.author !== "WORKER") {
                first = first || message.id;
                fresh = fresh || message.author === "ADVISOR";
            }
            lastId = Math.max(lastId, message.id);
        }
        state = talk.state;
        redraw();
        if (first) follow ? showFrom(first) : $("latest").hidden = false;
        if (fresh) flashTitle();
    }

    function redraw() {
        $("intro").hidden = messages.size > 0 || unsent.length > 0;
        separateDays();
        ageKeys();
        tellTimes();
        tellState();
    }

    function tellState() {
        const who = $("who"), face = $("who-icon");
        const person = state && state.owner === "PERSON";
        const name = person && state.advisorName;
        let words = "Trợ lý tự động";
        if (name) words = "Tư vấn viên đang trả lời";
        else if (person) words = "Đang chờ tư vấn viên";
        const title = name || "Tư vấn lao động";
        if (who.textContent !== words || $("title").textContent !== title) {
            $("title").textContent = title;
            who.textContent = words;
            who.className = name ? "person" : "";
            face.replaceChildren(name ? initials(name) : icon(person ? "person" : "mark"));
        }
        tellWaiting(person && !name);
        const thinking = state && state.thinking && !name;
        if ($("thinking").classList.contains("on") !== Boolean(thinking)) {
            $("thinking").classList.toggle("on", thinking);
            $("thinking").replaceChildren(...(thinking ? [element("i"), element("i"), element("i"), "Trợ lý đang trả lời…"] : []));
            if (thinking && nearEnd(120)) toEnd();
        }
    }

    function tellWaiting(waits) {
        const node = $("waiting");
        const words = waits && state.caseCode && state.promisedAt ? state.caseCode + promise(state.promisedAt) : "";
        node.hidden = !words;
        if (node.dataset.words === words) return;
        node.dataset.words = words;
        const late = words && new Date(state.promisedAt) < new Date();
        node.replaceChildren();
        if (words) node.append("Vụ việc ", element("strong", "", state.caseCode),
            late ? " vẫn đang chờ, tư vấn viên sẽ trả lời sớm nhất có thể" : " · có người trả lời trước ", late ? "" : element("strong", "", promise(state.promisedAt)));
    }

    function initials(name) {
        const words = name.replace(/^(anh|chị|cô|chú|ông|bà)\s+/i, "").trim().split(/\s+/);
        return words[words.length - 1].slice(0, 1).toUpperCase();
    }

    // ---- Scrolling

    const nearEnd = (slack = 160) => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < slack;

    function toEnd() {
        scroll.scrollTop = scroll.scrollHeight;
        $("latest").hidden = true;
    }

    /** A long answer is read from its beginning, so its first line stays in sight. */
    function showFrom(id) {
        const node = log.querySelector(`[data-id="${id}"]`);
        scroll.scrollTop = Math.min(scroll.scrollHeight - scroll.clientHeight, node.offsetTop - 64);
        $("latest").hidden = true;
    }

    let pinned = false;
    scroll.addEventListener("scroll", () => {
        pinned = nearEnd(24);
        if (pinned) $("latest").hidden = true;
    }, { passive: true });
    if (window.ResizeObserver) {
        new ResizeObserver(() => { if (pinned && messages.size) scroll.scrollTop = scroll.scrollHeight; }).observe(scroll);
    }
    $("latest").addEventListener("click", toEnd);

    // ---- Sending

    let sending = false, retryTimer = 0, failures = 0;

    function say(words) {
        if (words === "/forget" && !token) tell("Chưa có gì được lưu để xóa.");
        else submit({ id: newId(), text: words });
    }

    /** A word of the page itself, which the server knows nothing of. */
    function tell(words) {
        const notice = element("article", "msg notice short");
        notice.append(element("div", "body", words));
        log.append(notice);
        toEnd();
    }

    /** Where the keyboard goes when a pressed button vanishes; on a phone not into the text, its keyboard would pop up. */
    function rest() {
        (withKeyboard.matches ? text : scroll).focus({ preventScroll: true });
    }

    function press(data, label) {
        if (data === "forget:yes") kept.set("forgetting", "1");
        submit({ id: newId(), press: data, label });
    }

    function submit(item) {
        unsent.push(item);
        keepUnsent();
        drawUnsent();
        redraw();
        toEnd();
        pump();
    }

    function drawUnsent() {
        log.querySelectorAll(".unsent").forEach((node) => node.remove());
        for (const item of unsent) {
            const node = element("article", "msg worker unsent" + (item.error ? " failed" : ""));
            node.dataset.clientId = item.id;
            node.append(element("span", "sr", "Anh/chị: "));
            const body = element("div", "body");
            if (item.files) {
                const list = element("div", "files");
                for (const file of item.files) list.append(fileRow(element("span", "file"), file.name, size(file.size)));
                body.append(list);
            }
            const words = item.label || COMMANDS[item.text] || item.text;
            if (words) body.append(plain(words));
            node.append(body, unsentMeta(item));
            log.append(node);
        }
    }

    function unsentMeta(item) {
        const meta = element("p", "meta");
        if (!item.error) {
            meta.textContent = item.stored ? "✓ đã gửi" : item.progress || (item.waits ? "chưa gửi được, sẽ tự gửi lại" : "đang gửi…");
            return meta;
        }
        meta.setAttribute("role", "alert");
        meta.append(item.error + " ",
            button("retry", "Thử lại", () => { delete item.error; drawUnsent(); pump(); }),
            button("retry", "Bỏ", () => { settle(item.id); redraw(); text.focus(); }));
        return meta;
    }

    function note(item) {
        const node = log.querySelector(`[data-client-id="${item.id}"]`);
        if (node) node.querySelector(".meta").replaceWith(unsentMeta(item));
    }

    /** The server has it. */
    function settle(id) {
        if (!unsent.some((item) => item.id === id)) return;
        unsent = unsent.filter((item) => item.id !== id);
        keepUnsent();
        drawUnsent();
    }

    /** One at a time and in order, until nothing is left that may be tried now. */
    async function pump() {
        const item = unsent.find((candidate) => !candidate.error && !candidate.stored);
        if (sending || !item) return;
        clearTimeout(retryTimer);
        retryTimer = 0;
        sending = true;
        try {
            if (!token) await open();
            const answer = await (item.files ? upload(item) : post("/messages", item));
            await judge(item, answer);
        } catch (trouble) {
            wait(item, trouble && trouble.after);
        }
        sending = false;
        if (!retryTimer) pump();
    }

    async function open() {
        const answer = await fetch("/api/conversations", { method: "POST" });
        if (answer.status !== 201) throw Object.assign(new Error(), { after: Number(answer.headers.get("Retry-After")) });
        const talk = await answer.json();
        token = talk.token;
        kept.set("token", token);
        take(talk);
        toEnd();
        listen();
    }

    function post(path, item) {
        const { id, text: words, press: data, label } = item;
        return fetch("/api/conversations/" + token + path, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify(data ? { id, press: data, label } : { id, text: words }),
        });
    }

    /** The older way, since only it tells how far an upload has got. */
    function upload(item) {
        const form = new FormData();
        form.append("id", item.id);
        if (item.text) form.append("text", item.text);
        for (const file of item.files) form.append("files", file, file.name);
        return new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.open("POST", "/api/conversations/" + token + "/messages");
            request.upload.onprogress = (event) => {
                const done = Math.round(100 * event.loaded / event.total);
                item.progress = done < 100 ? "đang gửi tệp… " + done + "%" : "đang lưu…";
                note(item);
            };
            request.onload = () => resolve(new Response(request.responseText, { status: request.status,
                headers: { "Retry-After": request.getResponseHeader("Retry-After") || "" } }));
            request.onerror = request.onabort = reject;
            request.send(form);
        });
    }

    async function judge(item, answer) {
        delete item.progress;
        if (answer.status === 202) {
            failures = 0;
            online(true);
            const { id } = await answer.json();
            item.stored = true;
            note(item);
            if (messages.has(id)) settle(item.id);
            else if (Date.now() - lastHeard > 5000) await catchUp();
        } else if (answer.status === 404) {
            forget("");
        } else if (answer.status === 429 || answer.status >= 500) {
            wait(item, Number(answer.headers.get("Retry-After")));
        } else {
            item.error = await detail(answer);
            keepUnsent();
            drawUnsent();
            toEnd();
        }
    }

    async function detail(answer) {
        try {
            return (await answer.json()).detail || "Chưa gửi được.";
        } catch {
            return "Chưa gửi được.";
        }
    }

    function wait(item, seconds) {
        failures++;
        item.waits = true;
        delete item.progress;
        note(item);
        if (!navigator.onLine) online(false);
        const pause = Math.max(seconds || 0, Math.min(30, 2 ** Math.min(failures - 1, 5))) * (0.8 + 0.4 * Math.random());
        retryTimer = setTimeout(retryNow, pause * 1000);
    }

    function retryNow() {
        clearTimeout(retryTimer);
        retryTimer = 0;
        pump();
    }

    // ---- Listening: events first, asking every few seconds while they do not come

    let source = null, lastHeard = 0, pollTimer = 0;

    function listen() {
        if (!token) return;
        if (source) source.close();
        lastHeard = Date.now();
        source = new EventSource("/api/conversations/" + token + "/events?after=" + lastId);
        source.onopen = heard;
        source.onmessage = (event) => { heard(); take(JSON.parse(event.data)); };
        source.addEventListener("beat", heard);
        source.addEventListener("gone", () => forget(kept.get("forgetting")));
        source.onerror = () => { if (!pollTimer) pollTimer = setTimeout(poll, 3000); };
    }

    function heard() {
        lastHeard = Date.now();
        clearTimeout(pollTimer);
        pollTimer = 0;
        online(true);
    }

    async function poll() {
        pollTimer = 0;
        const works = await catchUp();
        if (!token) return;
        if (works && source.readyState === EventSource.CLOSED) listen();
        else if (source.readyState !== EventSource.OPEN) pollTimer = setTimeout(poll, 4000);
    }

    /** @return whether the server answered */
    async function catchUp() {
        if (!token) return false;
        try {
            const answer = await fetch("/api/conversations/" + token + "/messages?after=" + lastId);
            if (answer.status === 404) return forget(kept.get("forgetting")), false;
            if (!answer.ok) throw new Error();
            online(true);
            const talk = await answer.json();
            take(talk);
            return talk.more ? catchUp() : true;
        } catch {
            online(false);
            return false;
        }
    }

    /** The talk is no more: erased at the worker's wish, or unknown to the server. */
    function forget(erased) {
        if (source) source.close();
        clearTimeout(pollTimer);
        pollTimer = 0;
        token = null;
        lastId = 0;
        state = null;
        messages.clear();
        ["token", "forgetting"].forEach((key) => kept.set(key, ""));
        if (erased) unsent = [];
        keepUnsent();
        log.replaceChildren();
        $("earlier").hidden = true;
        drawUnsent();
        redraw();
        tell(erased ? "Đã xóa tin nhắn, tệp, tên và thông tin của anh/chị." : "Cuộc trò chuyện trước không còn. Anh/chị bắt đầu lại ở đây.");
    }

    function online(works) {
        $("offline").hidden = works;
        $("thinking").hidden = !works;
        $("offline").textContent = navigator.onLine ? "Chưa nối được với trung tâm, đang thử lại. Tin đã gõ vẫn còn đây." : OFFLINE;
    }

    function wake() {
        if (document.hidden) return;
        restoreTitle();
        retryNow();
        const stale = Date.now() - lastHeard > 25000;
        if (token && (stale || !source || source.readyState !== EventSource.OPEN)) {
            catchUp();
            listen();
        }
    }

    document.addEventListener("visibilitychange", wake);
    window.addEventListener("pageshow", (event) => { if (event.persisted) wake(); });
    window.addEventListener("online", () => { online(true); wake(); });
    window.addEventListener("offline", () => online(false));
    setInterval(() => { if (token && !document.hidden && Date.now() - lastHeard > 50000) wake(); }, 10000);

    // ---- A new word of an advisor while the worker looks elsewhere

    const TITLE = document.title;
    let titleTimer = 0;

    function flashTitle() {
        if (!document.hidden || titleTimer) return;
        document.title = "(1) Tư vấn viên trả lời";
        titleTimer = setInterval(() => {
            document.title = document.title === TITLE ? "(1) Tư vấn viên trả lời" : TITLE;
        }, 1500);
    }

    function restoreTitle() {
        clearInterval(titleTimer);
        titleTimer = 0;
        document.title = TITLE;
    }

    // ---- Composer

    let picked = [], composing = false;
    const withKeyboard = window.matchMedia("(hover: hover) and (pointer: fine)");

    function grow() {
        text.style.height = "auto";
        text.style.height = text.scrollHeight + 2 + "px";
        const length = text.value.trim().length;
        tellNote(length > LONGEST ? "Tin dài quá " + LONGEST.toLocaleString("vi") + " ký tự, bớt đi " + (length - LONGEST).toLocaleString("vi") + " ký tự." : "");
        $("send").disabled = (!length && !picked.length) || length > LONGEST;
    }

    function tellNote(words) {
        $("note").hidden = !words;
        $("note").textContent = words;
    }

    composer.addEventListener("submit", (event) => {
        event.preventDefault();
        sendComposed();
    });

    function sendComposed() {
        const words = text.value.trim();
        if ($("send").disabled) return;
        const item = { id: newId(), text: words };
        if (picked.length) item.files = picked;
        picked = [];
        text.value = "";
        kept.set("draft", "");
        drawPicked();
        grow();
        text.focus();
        submit(item);
    }

    text.addEventListener("compositionstart", () => { composing = true; });
    text.addEventListener("compositionend", () => { composing = false; });
    text.addEventListener("input", () => { kept.set("draft", text.value); grow(); });
    text.addEventListener("keydown", (event) => {
        const plainEnter = event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
        if (plainEnter && withKeyboard.matches && !composing && !event.isComposing && event.keyCode !== 229) {
            event.preventDefault();
            sendComposed();
        }
    });

    // ---- Files

    $("pick").addEventListener("click", () => $("files").click());
    $("files").addEventListener("change", (event) => { add(event.target.files); event.target.value = ""; });
    text.addEventListener("paste", (event) => {
        if (event.clipboardData.files.length) {
            event.preventDefault();
            add(event.clipboardData.files);
        }
    });
    const carriesFiles = (event) => event.dataTransfer && event.dataTransfer.types.includes("Files");
    document.addEventListener("dragover", (event) => {
        if (carriesFiles(event)) { event.preventDefault(); composer.classList.add("dropping"); }
    });
    document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) composer.classList.remove("dropping"); });
    document.addEventListener("drop", (event) => {
        composer.classList.remove("dropping");
        if (carriesFiles(event)) { event.preventDefault(); add(event.dataTransfer.files); }
    });

    async function add(list) {
        let trouble = "";
        for (const original of [...list]) {
            if (picked.length >= MOST_FILES) {
                trouble = "Mỗi lần gửi tối đa " + MOST_FILES + " tệp. Anh/chị gửi các tệp này trước.";
                break;
            }
            const file = await lighter(original);
            if (file.size > LARGEST) trouble = "Tệp “" + file.name + "” nặng " + size(file.size) + ", tối đa 20 MB.";
            else if (!file.size) trouble = "Tệp “" + file.name + "” trống.";
            else picked.push(file);
        }
        drawPicked();
        grow();
        if (trouble) tellNote(trouble);
        if (withKeyboard.matches) text.focus();
    }

    /** A photo of a phone is made smaller before it goes over a phone's network; papers on it stay readable. */
    async function lighter(file) {
        if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type) || file.size <= 2 * MEGABYTE) return file;
        try {
            const image = await createImageBitmap(file);
            const scale = Math.min(1, 2400 / Math.max(image.width, image.height));
            const canvas = element("canvas");
            canvas.width = Math.round(image.width * scale);
            canvas.height = Math.round(image.height * scale);
            canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
            const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
            return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
        } catch {
            return file;
        }
    }

    function drawPicked() {
        const list = $("picked");
        list.hidden = !picked.length;
        list.replaceChildren(...picked.map((file) => {
            const row = element("li");
            if (file.type.startsWith("image/")) row.append(thumbnail(file));
            row.append(element("span", "", file.name), element("span", "", size(file.size)));
            const remove = button("icon-button", "", () => { picked = picked.filter((f) => f !== file); drawPicked(); grow(); text.focus(); });
            remove.setAttribute("aria-label", "Bỏ tệp " + file.name);
            remove.append(icon("close"));
            row.append(remove);
            return row;
        }));
    }

    function thumbnail(file) {
        const canvas = element("canvas");
        canvas.width = canvas.height = 80;
        createImageBitmap(file).then((image) => {
            const side = Math.min(image.width, image.height);
            canvas.getContext("2d").drawImage(image, (image.width - side) / 2, (image.height - side) / 2, side, side, 0, 0, 80, 80);
        }, () => canvas.remove());
        return canvas;
    }

    // ---- Menu and emergency

    const menu = $("menu"), menuButton = $("menu-button");

    function openMenu(opens) {
        menu.hidden = !opens;
        menuButton.setAttribute("aria-expanded", String(opens));
        menuButton.setAttribute("aria-label", opens ? "Đóng danh mục" : "Mở danh mục");
        if (opens) menu.querySelector("button").focus();
    }

    menuButton.addEventListener("click", () => openMenu(menu.hidden));
    document.addEventListener("click", (event) => { if (!menu.hidden && !event.target.closest(".menu")) openMenu(false); });
    menu.parentNode.addEventListener("focusout", (event) => {
        if (!menu.hidden && event.relatedTarget && !event.relatedTarget.closest(".menu")) openMenu(false);
    });
    menu.parentNode.addEventListener("keydown", (event) => {
        const items = [...menu.querySelectorAll("button, a")];
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.key === "Escape" && !menu.hidden) { openMenu(false); menuButton.focus(); }
        if (step && !menu.hidden) {
            event.preventDefault();
            items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
        }
    });
    menu.querySelectorAll("[data-command]").forEach((item) => item.addEventListener("click", () => {
        openMenu(false);
        menuButton.focus();
        say(item.dataset.command);
    }));
    document.querySelectorAll("[data-press]").forEach((key) => key.addEventListener("click", () => {
        press(key.dataset.press, key.textContent.trim().replace(/\s+/g, " "));
        rest();
    }));

    const sheet = $("urgent-sheet");
    $("urgent").addEventListener("click", () => sheet.showModal ? sheet.showModal() : sheet.setAttribute("open", ""));
    $("urgent-close").addEventListener("click", () => closeSheet());
    $("urgent-send").addEventListener("click", () => {
        closeSheet();
        press("urgent", "Khẩn cấp: tôi cần tư vấn viên ngay");
    });
    sheet.addEventListener("click", (event) => { if (event.target === sheet) closeSheet(); });

    function closeSheet() {
        if (sheet.close) sheet.close();
        else sheet.removeAttribute("open");
    }

    // ---- Earlier messages

    async function begin() {
        const answer = await fetch("/api/conversations/" + token + "/messages");
        if (answer.status === 404) return forget(kept.get("forgetting"));
        if (!answer.ok) throw new Error();
        const talk = await answer.json();
        $("earlier").hidden = !talk.earlier;
        log.setAttribute("aria-live", "off");
        take(talk);
        toEnd();
        requestAnimationFrame(() => { toEnd(); log.setAttribute("aria-live", "polite"); });
        listen();
    }

    $("earlier").querySelector("button").addEventListener("click", async () => {
        const first = Math.min(...messages.keys()), height = scroll.scrollHeight;
        try {
            const talk = await (await fetch("/api/conversations/" + token + "/messages?before=" + first)).json();
            talk.messages.forEach(upsert);
            $("earlier").hidden = !talk.earlier;
            redraw();
            scroll.scrollTop += scroll.scrollHeight - height;
        } catch {
            online(false);
        }
    });

    /** Without this the keyboard of an iPhone covers the composer. */
    if (window.visualViewport) {
        window.visualViewport.addEventListener("resize", () => {
            document.documentElement.style.setProperty("--height", Math.round(window.visualViewport.height) + "px");
            if (window.visualViewport.offsetTop) window.scrollTo(0, 0);
        });
    }

    async function start() {
        text.value = kept.get("draft") || "";
        grow();
        drawUnsent();
        redraw();
        if (!navigator.onLine) online(false);
        if (token) {
            try {
                await begin();
            } catch {
                online(false);
                setTimeout(start, 4000);
                return;
            }
        }
        pump();
    }

    window.addEventListener("beforeunload", (event) => {
        if (unsent.some((item) => item.files && !item.stored && !item.error)) event.preventDefault();
    });
    window.addEventListener("storage", (event) => {
        if (event.key !== "tuvan.token" || !event.newValue || token) return;
        token = event.newValue;
        start();
    });

    document.querySelectorAll("#chips button").forEach((key) => key.replaceChildren(...phrases(key.textContent)));
    if (withKeyboard.matches) text.focus();
    start();
})();
