package org.qirtas.ingest.web;

import java.util.List;

/** A part of a page that states facts about its article. */
interface MetadataSource {

    /** The wordings of a fact, the best first; none if it is not stated. */
    List<String> values(PageField field);
}
