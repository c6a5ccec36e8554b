using System.Collections.Immutable;

namespace QsGen.Audit.Pdf.Objects;

/// <summary>What has to be known of a finished file in order to sign it.</summary>
/// <param name="End">How it ends.</param>
/// <param name="Catalog">What its catalog says, without the brackets around it.</param>
/// <param name="Form">The object of its form.</param>
/// <param name="FormEntries">What the form says besides its fields.</param>
/// <param name="Fields">The objects of its fields.</param>
/// <param name="FirstPage">The object of its first page.</param>
/// <param name="AnnotationList">The object of the list of what can be clicked or filled there.</param>
/// <param name="Annotations">The objects in that list.</param>
internal sealed record PdfSignable(
    PdfFileEnd End,
    string Catalog,
    int Form,
    string FormEntries,
    ImmutableArray<int> Fields,
    int FirstPage,
    int AnnotationList,
    ImmutableArray<int> Annotations);
