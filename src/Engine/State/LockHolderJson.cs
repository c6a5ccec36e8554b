using System.Text.Json.Serialization;

namespace QsGen.Engine.State;

/// <summary>How the file that says who holds a lock is written and read.</summary>
[JsonSerializable(typeof(LockHolder))]
internal sealed partial class LockHolderJson : JsonSerializerContext;
