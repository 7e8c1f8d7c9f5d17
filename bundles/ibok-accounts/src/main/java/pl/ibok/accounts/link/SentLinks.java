package pl.ibok.accounts.link;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import pl.ibok.api.notices.SecretLinks;

/** Makes the links of one purpose when their message goes. */
public final class SentLinks implements SecretLinks {
    private final Purpose purpose;
    private final Links links;
    private final Predicate<UUID> open;

    /** @param open whether the matter is still open; else nothing is sent any more */
    public SentLinks(Purpose purpose, Links links, Predicate<UUID> open) {
        this.purpose = purpose;
        this.links = links;
        this.open = open;
    }

    @Override
    public String name() {
        return purpose.maker();
    }

    @Override
    public Optional<String> path(String about) {
        UUID matter = UUID.fromString(about);
        return open.test(matter) ? Optional.of(links.make(purpose, matter)) : Optional.empty();
    }
}
