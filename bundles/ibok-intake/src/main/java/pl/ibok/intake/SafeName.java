package pl.ibok.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;
import pl.ibok.api.intake.FileKind;

/** A name that is harmless on every system and ends as the content is: no path, no control or direction marks, no second ending, not endless. */
final class SafeName {
    private static final int MOST = 80;
    private static final Pattern ENDINGS = Pattern.compile("(\\.\\p{Alnum}{1,5})+$");
    private static final Pattern DEVICES = Pattern.compile("(?i)con|prn|aux|nul|com\\d|lpt\\d");

    private SafeName() {}

    static String of(String sent, FileKind kind) {
        String name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // \p{C}: controls, direction marks, halves of surrogates, what is not assigned.
        name = name.replaceAll("\\p{C}", "").replaceAll("[<>:\"|?*%]", "_").replaceAll("\\s+", " ");
        name = ENDINGS.matcher(name).replaceFirst("").replace('.', '_').strip();
        if (name.codePointCount(0, name.length()) > MOST) {
            name = name.substring(0, name.offsetByCodePoints(0, MOST)).strip();
        }
        if (name.isEmpty() || name.chars().allMatch(c -> c == '_')) {
            name = "plik";
        }
        return (DEVICES.matcher(name).matches() ? name + "_" : name) + "." + kind.ending();
    }
}
