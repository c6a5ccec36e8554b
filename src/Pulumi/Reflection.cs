using System.Diagnostics.CodeAnalysis;

// Resources, arguments and outputs of a program are classes of its own, which this SDK reads by reflection. A program that is
// compiled to native code must therefore keep its own assembly and this one whole, and have its outputs of value types in use.
[module: UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Programs keep the classes that are read by reflection.")]
[module: UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "Programs keep the classes that are read by reflection.")]
[module: UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "Programs keep the classes that are read by reflection.")]
[module: UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Programs keep the classes that are read by reflection.")]
[module: UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Programs keep the classes that are read by reflection.")]
[module: UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Programs keep the classes that are read by reflection.")]
[module: UnconditionalSuppressMessage(
    "SingleFile", "IL3000", Justification = "Where the assembly has no place of its own, that of the process is told.")]
