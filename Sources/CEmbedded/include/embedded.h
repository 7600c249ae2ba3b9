#ifndef CHAPBUT_EMBEDDED_H
#define CHAPBUT_EMBEDDED_H

#include <stddef.h>

/// A file that travels inside the program.
struct chapbut_embedded {
    /// Its name below its folder: `product.html`, `words/vi.yaml`.
    const char *_Nullable name;
    const unsigned char *_Nullable bytes;
    size_t count;
};

// Swift sees no array of unknown length, hence functions. Each list ends with an entry without a name, and a test compares the
// lists with the folders they embed.

/// `Templates/`.
const struct chapbut_embedded *_Nonnull chapbut_templates(void);
/// `Sources/Catalogue/Reference/Data/`.
const struct chapbut_embedded *_Nonnull chapbut_reference(void);
/// `Sources/Preview/Web/`.
const struct chapbut_embedded *_Nonnull chapbut_preview(void);
/// The grammars of the channels, `Sources/Feeds/*/*.rng`.
const struct chapbut_embedded *_Nonnull chapbut_grammars(void);

#endif
