/*
 * Journeys through the demo shop: who accepts, who refuses, who is held out, who is curious.
 */
import './journeys/accepting.ts';
import './journeys/refusing.ts';
