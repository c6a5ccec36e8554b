namespace QsGen.Viewer.Sources;

/// <summary>Where definitions come from.</summary>
internal interface IDefinitionSource
{
    /// <summary>The definitions as they are now; what did not change is not read again.</summary>
    /// <exception cref="SourceException">There are none.</exception>
    DefinitionSet Current();
}
