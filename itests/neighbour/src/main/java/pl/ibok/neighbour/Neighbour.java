package pl.ibok.neighbour;

import java.util.List;
import pl.ibok.api.web.EService;

/** Counts its visits. */
public final class Neighbour implements EService {
    private final VisitPages pages;

    public Neighbour(VisitPages pages) {
        this.pages = pages;
    }

    @Override
    public String name() {
        return "neighbour";
    }

    @Override
    public List<Object> pages() {
        return List.of(pages);
    }
}
