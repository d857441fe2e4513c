/**
 * Fills the empty in-memory database with fictitious persons before the application accepts its first request. It stands for the database that a real
 * application finds when it starts: no task of a gemeente, so no verwerkingsactie.
 */
package nl.gemeente.burgerzaken.vulling;
