package pl.ibok.accounts.legal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import pl.ibok.accounts.legal.Documents.Content;
import pl.ibok.api.demo.DemoActor;

/** The demonstration utility publishes its documents on its first day, and demands no second factor of its staff. */
public final class DemoDocuments implements DemoActor {
    private final Documents documents;
    private final Templates templates;
    private final FirstDay firstDay;

    public DemoDocuments(Documents documents, Templates templates, FirstDay firstDay) {
        this.documents = documents;
        this.templates = templates;
        this.firstDay = firstDay;
    }

    /** What else the demonstration begins with. */
    public interface FirstDay {
        void begin(LocalDate day);
    }

    @Override
    public String name() {
        return "documents";
    }

    /** After the registry, which says who the utility is. */
    @Override
    public int order() {
        return 15;
    }

    @Override
    public void play(LocalDate day, LocalDate today) {
        if (documents.published(Kind.REGULATIONS).isEmpty()) {
            Stream.of(Kind.values()).forEach(kind -> {
                if (documents.draft(kind).isEmpty()) {
                    documents.save(kind, content(kind, day), null);
                }
                documents.publish(kind, day);
            });
            firstDay.begin(day);
        }
    }

    private Content content(Kind kind, LocalDate day) {
        Content shipped = templates.content(kind, day);
        if (kind != Kind.ACCESSIBILITY) {
            return shipped;
        }
        Map<String, String> fields = new LinkedHashMap<>(shipped.fields());
        fields.put("person", "Joanna Sowa");
        fields.put("email", "biuro@olszany.example");
        fields.put(
                "architecturePl",
                "Do biura przy ul. Źródlanej 1 prowadzi wejście bez stopni. Obsługa jest na parterze, obok jest toaleta dla osób z niepełnosprawnościami. Można wejść z psem asystującym. Przy okienku 2 działa pętla indukcyjna.");
        fields.put(
                "architectureEn",
                "The office at ul. Źródlana 1 is entered without steps. Service is on the ground floor, next to an accessible toilet. Assistance dogs are welcome. Desk 2 has an induction loop.");
        return new Content("", "", fields);
    }
}
