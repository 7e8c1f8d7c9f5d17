package pl.ibok.itests.newcomer;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A printed letter, as whoever opens the envelope reads it. */
public record PaperLetter(String text) {

    public static PaperLetter of(Download file) {
        try (PDDocument pdf = Loader.loadPDF(file.path().toFile())) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return new PaperLetter(reader.getText(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String login() {
        return after("Login");
    }

    public String password() {
        return after("Hasło jednorazowe");
    }

    private String after(String label) {
        Matcher line = Pattern.compile("(?m)^" + label + "\\s+(\\S+)\\s*$").matcher(text);
        if (!line.find()) {
            throw new AssertionError("no " + label + " in:\n" + text);
        }
        return line.group(1);
    }
}
