package pl.ibok.registration.type;

import java.util.Locale;

/** Words in both languages. */
public record Bilingual(String pl, String en) {

    /** English where that is asked for and there, else Polish. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") && !en.isBlank() ? en : pl;
    }
}
