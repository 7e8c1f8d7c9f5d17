package pl.ibok.information.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Numbers of houses as staff write them: {@code 1–15}, {@code 2–18 parzyste}, {@code 7, 9a}, {@code od 3 do końca}, {@code nieparzyste}. Whoever is told too much
 * loses nothing, whoever is not told has no water: what can't be read means all houses, a number without its letter means all letters, and what is set off by a comma
 * is added ({@code 1–15, nieparzyste} is 1–15 and all odd ones).
 */
public final class Houses {
    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final Houses ALL = new Houses(List.of(new Numbers(0, Integer.MAX_VALUE, "", Side.BOTH)), false);

    private static final String NUMBER = "(\\d{1,5})\\s?([a-z])?";
    private static final Pattern ONE = Pattern.compile(NUMBER);
    /** Also {@code 14/16}, a house on two plots; {@code 14/3} is then flat 3 of 14. */
    private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*[-–—/]\\s*" + NUMBER);

    private static final Pattern FROM_TO = Pattern.compile("od " + NUMBER + "(?: do (?:" + NUMBER + "|końca))?");
    private static final Pattern UP_TO = Pattern.compile("do " + NUMBER);
    private static final Pattern SIDE = Pattern.compile(
            "^(.*?)\\s*\\(?\\b(?:strona |numery )?(nie)?parzyst(?:e|a|ych|ej)(?: strona| numery)?\\)?$");
    private static final Pattern NAMES = Pattern.compile("^(?:numery|numer|nr|domy|dom|posesje|budynki|bloki)\\.?\\s+");

    /** More are no one building. */
    private static final int MOST_PLOTS = 10;

    private final List<Numbers> numbers;
    private final boolean read;

    private Houses(List<Numbers> numbers, boolean read) {
        this.numbers = numbers;
        this.read = read;
    }

    private enum Side {
        BOTH,
        EVEN,
        ODD
    }

    /** @param letter of a single house, else empty */
    private record Numbers(int from, int to, String letter, Side side) {
        boolean has(int number, String ofHouse) {
            boolean sameSide = side == Side.BOTH || (number % 2 == 0) == (side == Side.EVEN);
            boolean sameLetter = letter.isEmpty() || ofHouse.isEmpty() || letter.equals(ofHouse);
            return number >= from && number <= to && sameSide && sameLetter;
        }
    }

    /** @param typed empty = all houses */
    public static Houses of(String typed) {
        String plain = typed.toLowerCase(POLISH).replaceAll("\\s+", " ").strip();
        if (plain.isEmpty()) {
            return new Houses(ALL.numbers, true);
        }
        List<Numbers> all = new ArrayList<>();
        for (String piece : plain.split("\\s*(?:[,;]|\\boraz\\b|\\bi\\b)\\s*")) {
            Numbers numbers = numbers(NAMES.matcher(piece.strip()).replaceFirst(""));
            if (numbers == null) {
                return ALL;
            }
            all.add(numbers);
        }
        return all.isEmpty() ? ALL : new Houses(List.copyOf(all), true);
    }

    /** Whether the numbers could be read; those that could not mean all houses. */
    public boolean read() {
        return read;
    }

    /** Whether a house is among them; one without a number or with one of another kind is. */
    public boolean has(String house) {
        String plain = house == null ? "" : house.toLowerCase(POLISH).strip();
        Matcher two = RANGE.matcher(plain);
        if (two.matches()) {
            return has(two.group(1), two.group(2)) || has(two.group(3), two.group(4)) || between(two);
        }
        Matcher one = ONE.matcher(plain);
        return !one.matches() || has(one.group(1), one.group(2));
    }

    /** A building on several plots, {@code 14–18}, lies on those between as well; {@code 14/3} does not. */
    private boolean between(Matcher two) {
        int first = Integer.parseInt(two.group(1));
        int last = Integer.parseInt(two.group(3));
        return last - first <= MOST_PLOTS
                && IntStream.range(first + 1, last).anyMatch(number -> has(Integer.toString(number), null));
    }

    private boolean has(String number, String letter) {
        return numbers.stream().anyMatch(each -> each.has(Integer.parseInt(number), letter == null ? "" : letter));
    }

    private static Numbers numbers(String piece) {
        Matcher sided = SIDE.matcher(piece);
        if (sided.matches()) {
            Side side = sided.group(2) == null ? Side.EVEN : Side.ODD;
            return sided.group(1).isEmpty() ? new Numbers(0, Integer.MAX_VALUE, "", side) : plain(sided.group(1), side);
        }
        return plain(piece, Side.BOTH);
    }

    /** Null when it is nothing known. */
    private static Numbers plain(String piece, Side side) {
        Matcher one = ONE.matcher(piece);
        if (one.matches()) {
            int number = Integer.parseInt(one.group(1));
            return new Numbers(number, number, one.group(2) == null ? "" : one.group(2), Side.BOTH);
        }
        Matcher range = RANGE.matcher(piece);
        if (range.matches()) {
            int first = Integer.parseInt(range.group(1));
            int second = Integer.parseInt(range.group(3));
            return new Numbers(Math.min(first, second), Math.max(first, second), "", side);
        }
        Matcher from = FROM_TO.matcher(piece);
        if (from.matches()) {
            int first = Integer.parseInt(from.group(1));
            int last = from.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(from.group(3));
            return new Numbers(Math.min(first, last), Math.max(first, last), "", side);
        }
        Matcher upTo = UP_TO.matcher(piece);
        return upTo.matches() ? new Numbers(0, Integer.parseInt(upTo.group(1)), "", side) : null;
    }
}
