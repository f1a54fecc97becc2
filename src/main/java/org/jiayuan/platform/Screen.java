package org.jiayuan.platform;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;

/** What every template is given: language, words, dates, addresses of assets, and, on pages that are not cached, who looks. */
public final class Screen {

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("M月d日", Look.CHINESE);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_FULL = DateTimeFormatter.ofPattern("yyyy年M月d日", Look.CHINESE);
    private static final DateTimeFormatter ENGLISH_FULL = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Look look;
    private final Words words;
    private final Assets assets;
    private final Instant now;
    private final String path;
    private final Actor actor;
    private final @Nullable String csrf;
    private final Names names;

    Screen(
            Look look,
            Words words,
            Assets assets,
            Instant now,
            String path,
            Actor actor,
            @Nullable String csrf,
            Names names) {
        this.look = look;
        this.words = words;
        this.assets = assets;
        this.now = now;
        this.path = path;
        this.actor = actor;
        this.csrf = csrf;
        this.names = names;
    }

    public Look look() {
        return look;
    }

    /** The moment the page is made. */
    public Instant now() {
        return now;
    }

    /** The day it is in Shanghai. */
    public LocalDate today() {
        return Shanghai.day(now);
    }

    /** The page's own path, without what is asked of it. */
    public String path() {
        return path;
    }

    /** Who looks; anyone on a public page. */
    public Actor actor() {
        return actor;
    }

    /** What the member of staff who looks is called; empty for everybody else. */
    public String me() {
        var account = actor.account();
        return account == null ? "" : names.ofStaff(List.of(account)).getOrDefault(account, "");
    }

    public boolean english() {
        return look.english();
    }

    /** The token that a signed-in person's forms carry; null on public pages. */
    public @Nullable String csrf() {
        return csrf;
    }

    /** Words one after another, as the reader's language sets them apart: 路灯、垃圾. */
    public String list(Collection<String> words) {
        return String.join(english() ? ", " : "、", words);
    }

    /** Half sentences one after another: 您说的地方在 01 格；01 格现在当班的是詹师傅. */
    public String clauses(Collection<String> clauses) {
        return String.join(english() ? "; " : "；", clauses);
    }

    /** A name and what it stands for: 单位：蔚蓝海岸社区工作站. */
    public String named(String name, String value) {
        return name + (english() ? ": " : "：") + value;
    }

    /** Words and what is added to them: 9 栋门口（蔚蓝海岸 01 格）. */
    public String aside(String words, String added) {
        return english() ? words + " (" + added + ")" : words + "（" + added + "）";
    }

    /** A sentence in the reader's language. */
    public String say(String key, Object... arguments) {
        return words.say(look.locale(), key, arguments);
    }

    /** Whether there is such a sentence. */
    public boolean knows(String key) {
        return words.knows(key);
    }

    /** A sentence that has markup of its own; what is put into it is escaped. */
    public Content rich(String key, Object... arguments) {
        var escaped = Arrays.stream(arguments).map(Screen::escape).toArray();
        var sentence = say(key, escaped);
        return output -> output.writeContent(sentence);
    }

    private static String escape(Object argument) {
        var escaped = new StringOutput();
        new OwaspHtmlTemplateOutput(escaped).writeUserContent(String.valueOf(argument));
        return escaped.toString();
    }

    /** The address of one of our files. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** 11月27日（周五）, Fri 27 Nov. */
    public String day(LocalDate day) {
        return english() ? weekday(day) + " " + ENGLISH_DAY.format(day) : aside(CHINESE_DAY.format(day), weekday(day));
    }

    /** 11月27日, 27 Nov; with the year if it is another one. */
    public String shortDay(LocalDate day) {
        if (day.getYear() != today().getYear()) {
            return fullDay(day);
        }
        return (english() ? ENGLISH_DAY : CHINESE_DAY).format(day);
    }

    /** 2026年11月27日, 27 Nov 2026. */
    public String fullDay(LocalDate day) {
        return (english() ? ENGLISH_FULL : CHINESE_FULL).format(day);
    }

    /** 11月, Nov. */
    public String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT, look.locale());
    }

    /** 周五, Fri. */
    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, look.locale());
    }

    /** 11月13日（周五）21:40, Fri 13 Nov, 21:40; with the year if it is another one. */
    public String moment(Instant at) {
        var clock = Shanghai.clock(at);
        var day = clock.getYear() == Shanghai.clock(now).getYear()
                ? day(clock.toLocalDate())
                : fullDay(clock.toLocalDate());
        return english() ? day + ", " + TIME.format(clock) : day + " " + TIME.format(clock);
    }

    /** 11月13日 21:40, 13 Nov, 21:40. */
    public String shortMoment(Instant at) {
        var clock = Shanghai.clock(at);
        return shortDay(clock.toLocalDate()) + (english() ? ", " : " ") + TIME.format(clock);
    }

    /** 21:40. */
    public String time(LocalTime time) {
        return TIME.format(time);
    }

    /** For {@code <time datetime>}. */
    public String iso(Instant at) {
        ZonedDateTime clock = Shanghai.clock(at);
        return clock.toOffsetDateTime().withNano(0).toString();
    }
}
