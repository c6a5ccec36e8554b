using QsGen.Handbook.Words;
using QsGen.Institution;

namespace QsGen.Handbook.Rendering;

/// <summary>What every page can name between <c>{{</c> and <c>}}</c>. A name that is not here fails the build.</summary>
/// <param name="Vocab">What things are called.</param>
/// <param name="Model">The institution.</param>
/// <param name="Version">The program's version.</param>
internal sealed record PageValues(HandbookVocabulary Vocab, InstitutionModel Model, string Version);
