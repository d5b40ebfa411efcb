import fc from "fast-check";

/**
 * What is drawn by chance is the same in each run, so that a test does not fail because of its day. FC_SEED=7 draws
 * otherwise, by hand.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env["FC_SEED"] ?? 2811) });
