using System.Collections.Immutable;
using System.Security.Cryptography;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Rendering;
using QsGen.Handbook.Words;
using QsGen.Institution;

namespace QsGen.Handbook.Site;

/// <summary>A built site.</summary>
/// <param name="Institution">Whose it is.</param>
/// <param name="Vocabulary">What its pages call things.</param>
/// <param name="Files">Its files, in the order of their paths.</param>
/// <param name="Pages">Its pages without what is around them.</param>
/// <param name="Problems">What is wrong; a site with problems is not one to publish.</param>
/// <param name="Notes">What a reader would miss and nobody did wrong, such as a picture that was not taken.</param>
internal sealed record HandbookSite(
    InstitutionModel Institution,
    HandbookVocabulary Vocabulary,
    ImmutableArray<SiteFile> Files,
    ImmutableArray<RenderedPage> Pages,
    ImmutableArray<PageProblem> Problems,
    ImmutableArray<string> Notes)
{
    /// <summary>Differs when any of its files does.</summary>
    public string Mark
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var file in Files)
            {
                hash.AppendData(SHA256.HashData(file.Content.Span));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }
}
