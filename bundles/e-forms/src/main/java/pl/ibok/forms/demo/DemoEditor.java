package pl.ibok.forms.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pl.ibok.api.access.Caller;
import pl.ibok.api.demo.DemoActor;
import pl.ibok.api.print.Printer;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.forms.catalogue.Catalogue;
import pl.ibok.forms.catalogue.Editing;

/** Draws the demonstration's forms up, as an editor would, and puts them into an empty catalogue on the last day. */
public final class DemoEditor implements DemoActor {
    private static final String NAME = "Redakcja";
    /** Forms that will change at the turn of the year. */
    private static final String PLANNED = "Reklamacja";

    private final Catalogue catalogue;
    private final Editing editing;
    private final Files files;
    private final Printer printer;

    public DemoEditor(Catalogue catalogue, Editing editing, Files files, Printer printer) {
        this.catalogue = catalogue;
        this.editing = editing;
        this.files = files;
        this.printer = printer;
    }

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void play(LocalDate day, LocalDate today) {
        if (!day.equals(today)
                || !catalogue.list(day, null, null, null, false, false).isEmpty()) {
            return;
        }
        LocalDate newYear = LocalDate.of(day.getYear(), 1, 1);
        for (DemoForm form : DemoForm.ALL) {
            String code = editing.add(form.description());
            List<StoredFile> kept = new ArrayList<>(List.of(printed(form, code)));
            editing.replace(code, form.fresh() ? day : newYear, kept, NAME);
            if (form.title().equals(PLANNED)) {
                editing.replace(code, newYear.plusYears(1), kept, NAME);
            }
        }
    }

    private StoredFile printed(DemoForm form, String code) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        printer.print(new Printer.Sheet(DemoEditor.class, form.template(), form.title(), Caller.POLISH, Map.of()), pdf);
        return files.put(code + ".pdf", "application/pdf", new ByteArrayInputStream(pdf.toByteArray()));
    }
}
