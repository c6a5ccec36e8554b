using System.Collections.Immutable;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Plans;

/// <summary>What differs between two versions of a document, named as the people name it who know such documents.</summary>
/// <remarks>Handed in, because the engine does not know what its resources are.</remarks>
/// <param name="olds">The document before.</param>
/// <param name="news">The document after.</param>
/// <param name="hidden">Places not to show.</param>
/// <param name="replaceKeys">Properties that are the reason of a replacement.</param>
/// <returns>The changes in the order of the document, secrets masked.</returns>
internal delegate ImmutableArray<DocumentChange> DocumentComparison(
    PropertyObject olds, PropertyObject news, IEnumerable<string> hidden, IEnumerable<string> replaceKeys);
