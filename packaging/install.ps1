# Installs restday for one user, into %LOCALAPPDATA%\restday\bin.
#
#   irm @repository@/releases/latest/download/install.ps1 | iex
#
# RESTDAY_BIN chooses another folder, RESTDAY_VERSION another version, and RESTDAY_DOWNLOADS another place to take it from.
# What is downloaded is compared with the checksum of the release before anything is installed.
$ErrorActionPreference = 'Stop'

function Install-Restday {
    $version = if ($env:RESTDAY_VERSION) { $env:RESTDAY_VERSION } else { '@version@' }
    $downloads = if ($env:RESTDAY_DOWNLOADS) { $env:RESTDAY_DOWNLOADS } else { "@repository@/releases/download/v$version" }
    $bin = if ($env:RESTDAY_BIN) { $env:RESTDAY_BIN } else { Join-Path $env:LOCALAPPDATA 'restday\bin' }
    if (-not [Environment]::Is64BitOperatingSystem) {
        throw 'restday: there is no program for this machine; build it with: cargo install restday'
    }
    $name = "restday-$version-x86_64-pc-windows-msvc"

    $folder = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
    New-Item -ItemType Directory -Path $folder | Out-Null
    try {
        $archive = Join-Path $folder "$name.zip"
        Invoke-WebRequest -UseBasicParsing "$downloads/$name.zip" -OutFile $archive
        Invoke-WebRequest -UseBasicParsing "$downloads/$name.zip.sha256" -OutFile "$archive.sha256"
        $expected = ((Get-Content "$archive.sha256" -Raw) -split '\s+')[0]
        if ((Get-FileHash -Algorithm SHA256 $archive).Hash -ne $expected) {
            throw "restday: $name.zip is not what was released: its checksum differs; nothing was installed"
        }
        Expand-Archive $archive -DestinationPath $folder
        New-Item -ItemType Directory -Force -Path $bin | Out-Null
        Copy-Item (Join-Path $folder "$name\restday.exe") $bin -Force
    }
    finally {
        Remove-Item -Recurse -Force $folder
    }

    Write-Host "installed: $(& (Join-Path $bin 'restday.exe') --version) in $bin"
    $path = [Environment]::GetEnvironmentVariable('Path', 'User')
    if (($path -split ';') -notcontains $bin) {
        [Environment]::SetEnvironmentVariable('Path', "$bin;$path", 'User')
        Write-Host "$bin is in your PATH from the next terminal on"
    }
}

Install-Restday
