package pl.ibok.office;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import pl.ibok.api.access.Caller;
import pl.ibok.api.web.Words;
import pl.ibok.testing.TestVisit;

/** A request of a member of staff with these permissions. */
record SomeVisit(Set<String> permissions) implements TestVisit {
    static final UUID ACCOUNT = UUID.fromString("11111111-2222-3333-4444-555555555555");

    static SomeVisit with(String... permissions) {
        return new SomeVisit(Set.of(permissions));
    }

    @Override
    public Caller caller() {
        return new Caller(ACCOUNT, "biuro", "Marta Biuro", Caller.Kind.STAFF, permissions, "s", false, Caller.POLISH);
    }

    private static Words words() {
        return FolderTexts.of("office");
    }

    @Override
    public LocalDate today() {
        return Bureau.TODAY;
    }

    @Override
    public String text(String key, Object... arguments) {
        return words().text(key, arguments);
    }

    @Override
    public String path() {
        return "/office";
    }

    @Override
    public String remoteAddress() {
        return "192.0.2.7";
    }
}
