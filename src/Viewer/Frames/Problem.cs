namespace QsGen.Viewer.Frames;

/// <summary>Something wrong, for the person who can mend it.</summary>
/// <param name="What">What is wrong, one sentence without a stack trace.</param>
/// <param name="Where">The file, object or parameter, or null when <paramref name="What"/> says it.</param>
/// <param name="Remedy">What to do, or null.</param>
internal sealed record Problem(string What, string? Where = null, string? Remedy = null);
