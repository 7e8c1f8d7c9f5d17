package pl.ibok.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import pl.ibok.api.web.FramePart;
import pl.ibok.api.web.FramePart.Shortcuts;
import pl.ibok.api.web.StartFacts;
import pl.ibok.portal.look.Link;
import pl.ibok.portal.look.MenuEntry;
import pl.ibok.portal.visit.PortalVisit;

/** What other platform bundles add to the frame around pages, put together. */
public final class Frame {
    private final Supplier<List<FramePart>> parts;

    public Frame(Supplier<List<FramePart>> parts) {
        this.parts = parts;
    }

    int unread(PortalVisit visit) {
        int unread = -1;
        for (FramePart part : visit.caller().signedIn() ? parts.get() : List.<FramePart>of()) {
            unread = Math.max(unread, part.unread(visit.caller()));
        }
        return unread;
    }

    List<Link> footer(PortalVisit visit) {
        List<Link> links = new ArrayList<>();
        for (FramePart part : parts.get()) {
            part.footer(visit.locale()).forEach(link -> links.add(new Link(link.href(), link.text())));
        }
        return links;
    }

    List<MenuEntry> office(PortalVisit visit) {
        List<MenuEntry> entries = new ArrayList<>();
        for (FramePart part : parts.get()) {
            part.office(visit.caller().speaking(visit.locale())).forEach(link -> {
                boolean current =
                        visit.path().equals(link.href()) || visit.path().startsWith(link.href() + "/");
                entries.add(new MenuEntry(link.href(), link.text(), current));
            });
        }
        return entries;
    }

    StartFacts.Notice banner(PortalVisit visit) {
        for (FramePart part : parts.get()) {
            StartFacts.Notice banner =
                    part.banner(visit.caller().speaking(visit.locale())).orElse(null);
            if (banner != null) {
                return banner;
            }
        }
        return null;
    }

    String actingAs(PortalVisit visit) {
        for (FramePart part : visit.caller().signedIn() ? parts.get() : List.<FramePart>of()) {
            String name = part.actingAs(visit.caller());
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    Shortcuts shortcuts(PortalVisit visit) {
        for (FramePart part : visit.office() && visit.caller().staff() ? parts.get() : List.<FramePart>of()) {
            Shortcuts kept = part.shortcuts(visit.caller());
            if (kept != Shortcuts.OFF) {
                return kept;
            }
        }
        return Shortcuts.OFF;
    }

    String declaration() {
        for (FramePart part : parts.get()) {
            String address = part.accessibilityDeclaration();
            if (address != null) {
                return address;
            }
        }
        return null;
    }
}
