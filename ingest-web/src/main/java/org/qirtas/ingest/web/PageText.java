package org.qirtas.ingest.web;

/**
 * What a page says in sentences.
 *
 * @param standfirst the lines between the headline and the body, or an empty text
 * @param body the lines of the article, or an empty text
 */
record PageText(String standfirst, String body) {}
