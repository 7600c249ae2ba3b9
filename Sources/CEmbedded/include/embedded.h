#ifndef CHAPBUT_EMBEDDED_H
#define CHAPBUT_EMBEDDED_H

#include <stddef.h>

/// A file that travels inside the program.
struct chapbut_embedded {
    /// Its name below its folder: `product.html`, `words/vi.yaml`.
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

// Each list ends with an entry without a name. A test compares the lists with the folders they embed.

/// `Templates/`.
extern const struct chapbut_embedded chapbut_templates[];
/// `Sources/Catalogue/Reference/Data/`.
extern const struct chapbut_embedded chapbut_reference[];
/// The grammars of the channels, `Sources/Feeds/*/*.rng`.
extern const struct chapbut_embedded chapbut_grammars[];

#endif
