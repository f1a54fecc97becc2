package org.jiayuan.redaction;

import java.util.BitSet;
import java.util.Set;

/** What a Chinese name looks like: a surname of one or two characters, a given name of one or two, perhaps a title. */
final class PersonName {

    private static final BitSet CLEAR = Lexicon.characters("clear");
    private static final BitSet OTHER = Lexicon.characters("other");
    private static final Set<String> TWO = Lexicon.words("two");
    private static final BitSet GIVEN = Lexicon.characters("given");
    private static final Set<String> TITLES = Lexicon.words("title");
    private static final BitSet SHORT_TITLES = Lexicon.characters("short");
    private static final int LONGEST_TITLE = 4;
    private static final int LONGEST_GIVEN_NAME = 2;

    /** What may stand where a word has ended. */
    private static final String ENDS = " ,.。!?;:、()[]【】<>《》\n\"'“”‘’…-*/|的说在和跟与及把被是家也又都就让找给打叫住将已来去要会有没不先从向对或等";

    private PersonName() {}

    /** How long the surname there is; 0 if there is none. */
    static int surname(String text, int at) {
        if (at + 2 <= text.length() && TWO.contains(text.substring(at, at + 2))) {
            return 2;
        }
        return at < text.length() && (CLEAR.get(text.charAt(at)) || OTHER.get(text.charAt(at))) ? 1 : 0;
    }

    /** How long the surname there is, if it is one that is hardly ever another word; else 0. */
    static int clearSurname(String text, int at) {
        int length = surname(text, at);
        return length == 2 || (length == 1 && CLEAR.get(text.charAt(at))) ? length : 0;
    }

    /** How many characters from there, two at most, are such as given names are made of. */
    static int given(String text, int at) {
        int length = 0;
        while (length < LONGEST_GIVEN_NAME && at + length < text.length() && GIVEN.get(text.charAt(at + length))) {
            length++;
        }
        return length;
    }

    /** The same, but 0 where two of them are a word of everyday (国庆, 阳光). */
    static int givenUnlessWord(String text, int at) {
        int length = given(text, at);
        return length == LONGEST_GIVEN_NAME && Lexicon.isOrdinary(text, at, at + length) ? 0 : length;
    }

    /** How long the title there is; 0 if there is none, or the word goes on to be another. */
    static int title(String text, int at) {
        for (int length = Math.min(LONGEST_TITLE, text.length() - at); length > 0; length--) {
            var title = text.substring(at, at + length);
            if (TITLES.contains(title)) {
                return isWhole(title, text, at + length) ? length : 0;
            }
        }
        return 0;
    }

    private static boolean isWhole(String title, String text, int end) {
        if (title.length() == 1 && SHORT_TITLES.get(title.charAt(0))) {
            return endsAt(text, end);
        }
        return end >= text.length() || !Lexicon.makesAnotherWord(title, text.charAt(end));
    }

    /** Whether a word may have ended before that place. */
    static boolean endsAt(String text, int at) {
        return at >= text.length() || ENDS.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether a Chinese character stands there. */
    static boolean isChinese(String text, int at) {
        return at < text.length() && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HAN;
    }
}
