package pl.ibok.portal.page;

import java.util.List;
import pl.ibok.portal.look.MenuEntry;
import pl.ibok.portal.visit.PortalVisit;

/** What is installed now, as the visitor may see it. */
public interface Menu {

    /** Entries of the menu for this visitor, in order. */
    List<MenuEntry> entries(PortalVisit visit);

    /** The presentation of a module installed now, or null. */
    Presentation presentation(String module);
}
