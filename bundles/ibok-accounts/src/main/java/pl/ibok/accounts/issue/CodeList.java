package pl.ibok.accounts.issue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import pl.ibok.api.web.Upload;

/** A list of customer codes, pasted or in a file: of a table, the first column. */
public final class CodeList {
    /** More are another list. */
    public static final int MOST = 20_000;

    private static final int LONGEST = 64;

    private CodeList() {}

    /**
     * The codes in their order, each once; at most one more than {@link #MOST}.
     *
     * @param pasted codes parted by spaces, commas or line ends, or null
     * @param file CSV, UTF-8, or null; a first line without digits is a heading
     */
    public static Set<String> read(String pasted, Upload file) throws IOException {
        Set<String> codes = new LinkedHashSet<>();
        for (String code : (pasted == null ? "" : pasted).split("[\\s,;]+")) {
            add(codes, code);
        }
        if (file != null && file.size() > 0) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
                String line = lines.readLine();
                if (line != null && !heading(line)) {
                    add(codes, firstCell(line));
                }
                while (codes.size() <= MOST && (line = lines.readLine()) != null) {
                    add(codes, firstCell(line));
                }
            }
        }
        return codes;
    }

    private static boolean heading(String line) {
        return firstCell(line).chars().noneMatch(Character::isDigit);
    }

    private static String firstCell(String line) {
        return line.replace("\ufeff", "")
                .split("[;,\t]", 2)[0]
                .replace("\"", "")
                .strip();
    }

    private static void add(Set<String> codes, String code) {
        if (!code.isBlank() && codes.size() <= MOST) {
            codes.add(code.strip().substring(0, Math.min(LONGEST, code.strip().length())));
        }
    }
}
