package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.council.meeting.Attending;
import org.jiayuan.council.meeting.Debating;
import org.jiayuan.council.meeting.Happening.Choice;
import org.jiayuan.council.meeting.Happening.Method;
import org.jiayuan.council.meeting.Happening.Side;
import org.jiayuan.council.meeting.Happening.Way;
import org.jiayuan.council.meeting.Motion;
import org.jiayuan.council.meeting.Move;
import org.jiayuan.council.meeting.Presiding;
import org.jiayuan.council.meeting.Tally;
import org.jiayuan.council.meeting.Voting;
import org.jiayuan.platform.Uuids;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * A move in a meeting as a form sends it.
 *
 * @param own the seat of the member who sends it, for whom it is if the form names nobody
 */
record MoveForm(HttpServletRequest request, @Nullable UUID own) {

    private static final int LARGEST = 100_000;

    /**
     * @throws NotFound if no form of ours says that
     * @throws NoNumber if letters stand where a number belongs
     */
    Move move() {
        return switch (text("move")) {
            case "come-in" -> new Attending.ComeIn(seat(), own == null ? Way.SECRETARY : way(), text("door"));
            case "go-out" -> new Attending.GoOut(seat());
            case "watch" -> new Attending.Watch(text("who"), number("people"));
            case "open" -> new Presiding.Open();
            case "suspend" -> new Presiding.Suspend(text("why"));
            case "resume" -> new Presiding.Resume();
            case "call" -> new Presiding.Call(number("item"));
            case "give-floor" -> new Presiding.GiveFloor(seat(), said());
            case "take-floor" -> new Presiding.TakeFloor();
            case "put" -> new Presiding.PutToVote(one(Method.values(), "method"));
            case "announce" -> new Presiding.Announce();
            case "break-off" -> new Presiding.BreakOff(text("why"));
            case "note" -> new Presiding.Note(text("text"));
            case "adjourn" -> new Presiding.Adjourn();
            case "close" -> new Presiding.Close();
            case "propose" -> new Debating.Propose(one(Motion.Kind.values(), "kind"), text("text"), seat());
            case "second" -> new Debating.Second(number("motion"), seat());
            case "withdraw" -> new Debating.Withdraw(number("motion"));
            case "raise-hand" -> new Debating.RaiseHand(seat(), one(Side.values(), "side"));
            case "lower-hand" -> new Debating.LowerHand(seat());
            case "cast" -> new Voting.Cast(number("vote"), seat(), one(Choice.values(), "choice"));
            case "count" ->
                new Voting.Count(
                        number("vote"),
                        new Tally(number("yes"), number("no"), number("abstained"), number("spoilt")),
                        sheet());
            default -> throw new NotFound();
        };
    }

    /** Where on the page one goes on: whoever signs in twenty people stays at the roll. */
    String anchor() {
        boolean roll =
                own == null && (text("move").equals("come-in") || text("move").equals("go-out"));
        return roll ? "#roll" : "";
    }

    /** What was typed, to be shown again. */
    Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && values.length > 0) {
                typed.put(name, values[0]);
            }
        });
        return typed;
    }

    private @Nullable Side said() {
        return text("side").isEmpty() ? null : one(Side.values(), "side");
    }

    private Way way() {
        return text("way").equals("qr") ? Way.QR : Way.CODE;
    }

    private Map<UUID, Choice> sheet() {
        var sheet = new HashMap<UUID, Choice>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("paper-") && values.length > 0 && !values[0].isEmpty()) {
                sheet.put(uuid(name.substring("paper-".length())), one(Choice.values(), name));
            }
        });
        return sheet;
    }

    private UUID seat() {
        var named = text("seat");
        if (named.isEmpty()) {
            if (own == null) {
                throw new NotFound();
            }
            return own;
        }
        return uuid(named);
    }

    private static UUID uuid(String typed) {
        return Uuids.read(typed).orElseThrow(NotFound::new);
    }

    private String text(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private int number(String name) {
        var value = text(name).strip();
        if (value.isEmpty()) {
            return 0;
        }
        if (!value.matches("\\d{1,6}")) {
            throw new NoNumber(name);
        }
        return Math.min(Integer.parseInt(value), LARGEST);
    }

    private <E extends Enum<E>> E one(E[] values, String name) {
        var value = text(name);
        return Arrays.stream(values)
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
