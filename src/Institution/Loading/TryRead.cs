using QsGen.Institution.Findings;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads one value; false when a finding says why it could not.</summary>
internal delegate bool TryRead<T>(YamlNode node, ModelPath path, FindingLog log, out T value);
